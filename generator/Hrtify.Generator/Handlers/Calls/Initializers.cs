using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Hrtify.Generator.ThreadState;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hrtify.Generator.Handlers.Calls;

/// <summary>The values that fields and properties are given where they are declared.</summary>
internal static class Initializers
{
    /// <summary>Those that a constructor, static or not, runs first.</summary>
    internal static IEnumerable<EqualsValueClauseSyntax> RunBy(IMethodSymbol constructor, CancellationToken cancellation) =>
        constructor.ContainingType.GetMembers()
            .Where(member => member.IsStatic == constructor.IsStatic)
            .SelectMany(member => member.DeclaringSyntaxReferences)
            .Select(reference => TypeInitialization.InitializerOf(reference.GetSyntax(cancellation)))
            .OfType<EqualsValueClauseSyntax>();
}
