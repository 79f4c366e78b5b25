using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Hrtify.Generator.Handlers.Calls;

/// <summary>Which methods of a compilation may run where a virtual one, or an interface's, is called.</summary>
internal sealed class Overrides(Compilation compilation)
{
    private readonly ConcurrentDictionary<IMethodSymbol, ImmutableArray<IMethodSymbol>> _known = new(SymbolEqualityComparer.Default);
    private ImmutableArray<INamedTypeSymbol> _types;

    /// <summary>Those that the receiver's type allows, the method itself among them where it has code.</summary>
    internal IEnumerable<IMethodSymbol> Of(IMethodSymbol method, ITypeSymbol? receiver)
    {
        var all = _known.GetOrAdd(method.OriginalDefinition, Find);
        return receiver switch
        {
            // Of a class, that no other branch of its tree is meant.
            INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, OriginalDefinition: var type } =>
                all.Where(found => IsOrDerives(found.ContainingType, type) || (IsOrDerives(type, found.ContainingType) && IsNearest(found, type, all))),
            // An enumerator that is disposed of is an enumerator.
            INamedTypeSymbol { TypeKind: TypeKind.Interface, OriginalDefinition: var type } when !SymbolEqualityComparer.Default.Equals(type, method.ContainingType.OriginalDefinition) =>
                all.Where(found => found.ContainingType.AllInterfaces.Any(@interface => SymbolEqualityComparer.Default.Equals(@interface.OriginalDefinition, type))),
            _ => all,
        };
    }

    // What a class inherits: the override nearest to it.
    private static bool IsNearest(IMethodSymbol inherited, INamedTypeSymbol type, ImmutableArray<IMethodSymbol> all)
    {
        for (INamedTypeSymbol? at = type; at is not null; at = at.BaseType?.OriginalDefinition)
            if (all.FirstOrDefault(method => SymbolEqualityComparer.Default.Equals(method.ContainingType, at)) is { } nearest) return SymbolEqualityComparer.Default.Equals(nearest, inherited);
        return false;
    }

    private ImmutableArray<IMethodSymbol> Find(IMethodSymbol method)
    {
        var found = ImmutableArray.CreateBuilder<IMethodSymbol>();
        if (!method.IsAbstract) found.Add(method);
        foreach (var type in Types())
            found.AddRange(method.ContainingType.TypeKind == TypeKind.Interface ? ImplementationIn(type, method) : OverrideIn(type, method));
        return [.. found.Distinct<IMethodSymbol>(SymbolEqualityComparer.Default)];
    }

    private static IEnumerable<IMethodSymbol> ImplementationIn(INamedTypeSymbol type, IMethodSymbol method)
    {
        if (type.TypeKind == TypeKind.Interface)
            // A default implementation in a derived interface.
            return type.GetMembers().OfType<IMethodSymbol>().Where(member => member.ExplicitInterfaceImplementations.Any(implemented => SymbolEqualityComparer.Default.Equals(implemented.OriginalDefinition, method)));
        return type.AllInterfaces.Where(@interface => SymbolEqualityComparer.Default.Equals(@interface.OriginalDefinition, method.ContainingType))
            .SelectMany(@interface => @interface.GetMembers(method.Name).OfType<IMethodSymbol>())
            .Where(member => SymbolEqualityComparer.Default.Equals(member.OriginalDefinition, method))
            .Select(member => (type.FindImplementationForInterfaceMember(member) as IMethodSymbol)?.OriginalDefinition)
            .OfType<IMethodSymbol>();
    }

    private static IEnumerable<IMethodSymbol> OverrideIn(INamedTypeSymbol type, IMethodSymbol method) =>
        type.GetMembers(method.Name).OfType<IMethodSymbol>().Where(member => IsOverride(member, method));

    private static bool IsOverride(IMethodSymbol member, IMethodSymbol method)
    {
        for (var at = member.OverriddenMethod; at is not null; at = at.OverriddenMethod)
            if (SymbolEqualityComparer.Default.Equals(at.OriginalDefinition, method)) return true;
        return false;
    }

    private static bool IsOrDerives(INamedTypeSymbol? type, INamedTypeSymbol from)
    {
        for (var at = type; at is not null; at = at.BaseType)
            if (SymbolEqualityComparer.Default.Equals(at.OriginalDefinition, from.OriginalDefinition)) return true;
        return false;
    }

    // Two threads may both fill it, with the same.
    private ImmutableArray<INamedTypeSymbol> Types()
    {
        if (_types.IsDefault) ImmutableInterlocked.InterlockedInitialize(ref _types, [.. TypesIn(compilation.Assembly.GlobalNamespace)]);
        return _types;
    }

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceOrTypeSymbol within)
    {
        foreach (var member in within.GetMembers().OfType<INamespaceOrTypeSymbol>())
        {
            if (member is INamedTypeSymbol type) yield return type;
            foreach (var inner in TypesIn(member)) yield return inner;
        }
    }
}
