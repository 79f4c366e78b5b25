using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hrtify.Generator.ThreadState;

/// <summary>A thread-static of the source, before anything is decided about it.</summary>
/// <param name="Symbol">The field; of a property the hidden one; an event stands for its own, which has no symbol to be found.</param>
/// <param name="Declaration">The declaration that carries the attribute.</param>
/// <param name="Where">The place of its name.</param>
internal sealed record ThreadStaticField(ISymbol Symbol, MemberDeclarationSyntax Declaration, Location Where)
{
    /// <summary>The name people know: that of the property or event where the field is hidden.</summary>
    public string Name => (Symbol as IFieldSymbol)?.AssociatedSymbol?.Name ?? Symbol.Name;
}

/// <summary>A thread-static and what was decided: convert, or refuse with a reason.</summary>
/// <param name="Twins">The members beside it that its uses need.</param>
/// <param name="Rewrites">The uses that are written in another way; one may concern several fields.</param>
internal sealed record DecidedField(ThreadStaticField Field, Refusal? Refusal, IReadOnlyList<Twin> Twins, IReadOnlyList<UseRewrite> Rewrites)
{
    public bool Converted => Refusal is null;

    /// <summary>"Type.Name", for messages.</summary>
    public string DisplayName => Field.Symbol.ContainingType.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat) + "." + Field.Name;
}
