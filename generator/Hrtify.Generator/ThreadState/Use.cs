using System.Collections.Generic;
using Hrtify.Generator.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hrtify.Generator.ThreadState;

/// <summary>What one use of a thread-static asks of the conversion.</summary>
internal abstract record Use
{
    private Use()
    {
    }

    /// <summary>A property that returns a reference does as well.</summary>
    internal sealed record Plain : Use;

    /// <summary>As <see cref="Plain"/>, and the property's value would do: nothing takes the reference.</summary>
    internal sealed record Value : Use;

    /// <summary>A place that is stored to after an await, or stands in an expression tree: its value has to do.</summary>
    /// <param name="Path">The members of structs that lead from the field to the place, outermost first.</param>
    /// <param name="Whole">The expression of the place.</param>
    internal sealed record Place(IReadOnlyList<string> Path, ExpressionSyntax Whole) : Use;

    /// <summary>A reference that is passed before an await; it has to be taken behind it.</summary>
    internal sealed record Passed(ArgumentSyntax Argument, BaseArgumentListSyntax List) : Use;

    /// <summary>A method of a struct that is called on its place, with an argument that awaits.</summary>
    /// <param name="Path">The members of structs that lead from the field to the struct, outermost first.</param>
    internal sealed record Called(IReadOnlyList<string> Path, MemberAccessExpressionSyntax Access, InvocationExpressionSyntax Call) : Use;

    /// <summary>Nothing that is known to be right.</summary>
    internal sealed record Refused(RefusalReason Reason) : Use;
}

/// <summary>How the uses of a converted field in one file are written.</summary>
internal sealed record UseRewrite(SyntaxTree Tree, IReadOnlyList<SourceEdit> Edits);
