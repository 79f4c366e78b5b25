using System.Linq;
using Microsoft.CodeAnalysis;

namespace Hrtify.Generator.ThreadLocals;

/// <summary>Which types are, or hold, a <c>System.Threading.ThreadLocal&lt;T&gt;</c>.</summary>
internal static class LocalType
{
    internal static bool Is(ITypeSymbol? type) =>
        type is INamedTypeSymbol { Name: "ThreadLocal", Arity: 1, ContainingType: null, ContainingNamespace: { Name: "Threading", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } }
        && type.DeclaringSyntaxReferences.IsEmpty;

    /// <summary>Whether the type is one, or has one among its type arguments, elements or bases.</summary>
    internal static bool Holds(ITypeSymbol? type) => type switch
    {
        null => false,
        IArrayTypeSymbol array => Holds(array.ElementType),
        INamedTypeSymbol named => IsOrDerives(named) || named.TypeArguments.Any(Holds) || Holds(named.ContainingType),
        _ => false,
    };

    // Of a base only itself: its type arguments may lead back here, as in class Node : Comparable<Node>.
    private static bool IsOrDerives(INamedTypeSymbol type)
    {
        for (var at = type; at is not null; at = at.BaseType)
            if (Is(at)) return true;
        return false;
    }
}
