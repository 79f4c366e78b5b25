using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Hrtify.Generator.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hrtify.Generator.Handlers.Calls;

/// <summary>The members of a compilation whose code holds a name. Only what a handler's calls lead to is looked for.</summary>
internal sealed class NameUses(Compilation compilation)
{
    private readonly ConcurrentDictionary<string, ImmutableArray<IMethodSymbol>> _members = new();

    /// <summary>Methods, accessors and constructors; of an initializer, the constructor that runs it.</summary>
    internal ImmutableArray<IMethodSymbol> MembersThatName(string name, CancellationToken cancellation)
    {
        if (_members.TryGetValue(name, out var known)) return known;
        var found = new HashSet<IMethodSymbol>(SymbolEqualityComparer.Default);
        foreach (var tree in compilation.SyntaxTrees)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!TreeWords.MayHold(tree, name)) continue;
            SemanticModel? model = null;
            foreach (var token in tree.GetRoot(cancellation).DescendantTokens().Where(token => token.ValueText == name && token.Parent is SimpleNameSyntax))
            {
                model ??= compilation.GetSemanticModel(tree);
                found.UnionWith(MembersAround(model.GetEnclosingSymbol(token.SpanStart, cancellation)));
            }
        }

        return _members.GetOrAdd(name, [.. found.OrderBy(member => member.ToDisplayString(), System.StringComparer.Ordinal)]);
    }

    private static IEnumerable<IMethodSymbol> MembersAround(ISymbol? enclosing)
    {
        var at = enclosing;
        while (at is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction }) at = at.ContainingSymbol;
        return at switch
        {
            IMethodSymbol method => [Bodies.KeyOf(method)],
            IFieldSymbol or IPropertySymbol or IEventSymbol => at.IsStatic ? at.ContainingType.StaticConstructors : at.ContainingType.InstanceConstructors,
            // The arguments of a primary constructor's base.
            INamedTypeSymbol type => type.InstanceConstructors,
            _ => [],
        };
    }
}
