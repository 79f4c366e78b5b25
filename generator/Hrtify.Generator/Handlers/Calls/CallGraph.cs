using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Hrtify.Generator.Handlers.Calls;

/// <summary>What calls what in a compilation, read as far as it is asked for. One for all handlers; any thread may ask.</summary>
internal sealed class CallGraph
{
    private static readonly ConditionalWeakTable<Compilation, CallGraph> s_graphs = new();

    private readonly Overrides _overrides;

    private CallGraph(Compilation compilation, HandlerTable table)
    {
        Bodies = new Bodies(compilation);
        Names = new NameUses(compilation);
        Places = new PlaceValues(Bodies, Names);
        States = new StateUses(Bodies, Names);
        Table = table;
        _overrides = new Overrides(compilation);
    }

    /// <summary>The graph of a compilation, for all rules that ask.</summary>
    internal static CallGraph Of(Compilation compilation, AnalyzerOptions options, CancellationToken cancellation) =>
        s_graphs.TryGetValue(compilation, out var known) ? known : s_graphs.GetValue(compilation, _ => new CallGraph(compilation, HandlerTable.Of(options, cancellation)));

    internal Bodies Bodies { get; }

    internal NameUses Names { get; }

    internal PlaceValues Places { get; }

    internal StateUses States { get; }

    internal HandlerTable Table { get; }

    internal bool HasBody(IMethodSymbol method) => Bodies.HasBody(Bodies.KeyOf(method));

    /// <summary>The bodies of this compilation that a call may run.</summary>
    internal IReadOnlyList<IMethodSymbol> TargetsOf(Called.Method called)
    {
        var key = Bodies.KeyOf(called.Symbol);
        var methods = called.Dispatch switch
        {
            Dispatch.Exact => [key],
            Dispatch.Virtual when IsEverywhere(key, called.Receiver) => [],
            Dispatch.Virtual => _overrides.Of(key, called.Receiver),
            _ => throw new System.ArgumentOutOfRangeException(nameof(called), called.Dispatch, null),
        };
        return [.. methods.Select(Bodies.KeyOf).Where(Bodies.HasBody).Distinct<IMethodSymbol>(SymbolEqualityComparer.Default)];
    }

    // ToString of an object may be anybody's: no path that a person would call one.
    private static bool IsEverywhere(IMethodSymbol method, ITypeSymbol? receiver) =>
        method.ContainingType.SpecialType is SpecialType.System_Object or SpecialType.System_ValueType && receiver is null or { SpecialType: SpecialType.System_Object or SpecialType.System_ValueType } or ITypeParameterSymbol;
}
