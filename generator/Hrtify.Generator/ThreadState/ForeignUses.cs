using System.Collections.Generic;
using System.Linq;
using Hrtify.Generator.Sources;
using Microsoft.CodeAnalysis;

namespace Hrtify.Generator.ThreadState;

/// <summary>A use of another assembly's core-local that its reference does not serve, and what was decided: written otherwise, or refused.</summary>
internal sealed record ForeignUse(IPropertySymbol Local, Location Where, Refusal? Refusal)
{
    public bool Converted => Refusal is null;

    /// <summary>"Type.Name", for messages.</summary>
    public string DisplayName => Local.ContainingType.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat) + "." + Local.Name;
}

/// <summary>The twins of one core-local in one type that uses it.</summary>
internal sealed record ForeignTwins(UserHome Home, IReadOnlyList<Twin> Twins);

/// <summary>All that a compilation does with other assemblies' core-locals and cannot do by their references.</summary>
/// <param name="Names">The names of all core-locals that references declare, used or not.</param>
/// <param name="Twins">By the declaration at whose end they are written.</param>
internal sealed record ForeignUses(IReadOnlyCollection<string> Names, IReadOnlyList<ForeignUse> All, IReadOnlyList<UseRewrite> Rewrites, ILookup<SyntaxNode, ForeignTwins> Twins)
{
    internal static ForeignUses None { get; } = new([], [], [], Enumerable.Empty<ForeignTwins>().ToLookup(twins => twins.Home.Declaration));
}
