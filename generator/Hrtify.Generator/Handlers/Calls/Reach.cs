using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace Hrtify.Generator.Handlers.Calls;

/// <summary>
/// All bodies that a handler reaches by calls, the nearest first, through methods, overrides, implementations, and what
/// delegates hold. A delegate counts as called where it is invoked, or passed to code that is not in the compilation and not
/// known to run it elsewhere. Nothing is followed beyond <see cref="ReachBounds"/>; where that happens, it is told.
/// </summary>
/// <remarks>
/// What a parameter holds is what the calls on the way pass: another caller's delegate is no path of this handler. What a
/// field holds is what anybody puts there. Not known: delegates in collections, reflection, <c>dynamic</c>, what a framework
/// calls back without a delegate, and static constructors, which run on whatever thread comes first.
/// </remarks>
internal sealed class Reach
{
    private readonly CallGraph _graph;
    private readonly CancellationToken _cancellation;
    private readonly Dictionary<IMethodSymbol, Step> _reached = new(SymbolEqualityComparer.Default);
    private readonly Queue<Step> _open = new();
    private readonly Dictionary<ISymbol, HeldDelegates> _places = new(SymbolEqualityComparer.Default);
    private readonly List<string> _cuts = [];

    private Reach(CallGraph graph, CancellationToken cancellation)
    {
        _graph = graph;
        _cancellation = cancellation;
    }

    /// <summary>By body.</summary>
    internal IReadOnlyDictionary<IMethodSymbol, Step> Reached => _reached;

    /// <summary>What was not followed, and why; each once.</summary>
    internal IReadOnlyList<string> Cuts => _cuts;

    internal static Reach From(IEnumerable<Called> handlers, CallGraph graph, CancellationToken cancellation)
    {
        var reach = new Reach(graph, cancellation);
        foreach (var handler in handlers) reach.Invoke(handler, new Caller(null, null, []), Scope.Program);
        while (reach._open.Count > 0) reach.Follow(reach._open.Dequeue());
        return reach;
    }

    private void Follow(Step step)
    {
        _cancellation.ThrowIfCancellationRequested();
        var facts = _graph.Bodies.Of(step.Body, _cancellation);
        // Parameters and locals first: the calls below may ask for them.
        foreach (var flow in facts.Flows.Where(flow => flow.Place is ILocalSymbol or IParameterSymbol)) Give(flow.Place, flow.Value);
        foreach (var call in facts.Calls) Invoke(call.What, new Caller(step, call.Where, call.Passed), Scope.Walk);
    }

    private void Invoke(Called what, Caller caller, Scope scope)
    {
        switch (what)
        {
            case Called.Held held:
                var place = Place(held.Place, scope);
                place.Callers.Add(caller);
                foreach (var value in place.Values.ToList()) Enter(value, caller);
                break;
            case Called.Method method:
                Enter(method, caller);
                break;
        }
    }

    private void Enter(Called.Method method, Caller caller)
    {
        var targets = _graph.TargetsOf(method);
        if (targets.Count > ReachBounds.Targets)
        {
            Cut(NameOf(method.Symbol) + " has " + targets.Count + " implementations");
            return;
        }

        foreach (var target in targets)
        {
            foreach (var passed in caller.Passed)
                if (passed.Parameter.Ordinal < target.Parameters.Length) Give(target.Parameters[passed.Parameter.Ordinal], passed.Value);
            Open(target, caller);
        }

        if (_graph.HasBody(method.Symbol)) return;
        // Code that nobody sees: it calls what it is given, unless it is known to give it to another thread.
        foreach (var passed in caller.Passed)
            if (_graph.Table.RowOf(passed.Parameter) is null) Invoke(passed.Value, new Caller(caller.Step, caller.Where, []), Scope.Walk);
    }

    private void Open(IMethodSymbol body, Caller caller)
    {
        if (_reached.ContainsKey(body)) return;
        var depth = caller.Step is { } from ? from.Depth + 1 : 0;
        if (depth > ReachBounds.Depth)
        {
            Cut(NameOf(body) + " is more than " + ReachBounds.Depth + " calls away");
            return;
        }

        if (_reached.Count >= ReachBounds.Methods)
        {
            Cut("the handler reaches more than " + ReachBounds.Methods + " methods");
            return;
        }

        var step = new Step(body, caller.Step, caller.Where, depth);
        _reached.Add(body, step);
        _open.Enqueue(step);
    }

    private void Give(ISymbol place, Called value) => Pour(value, Holder(place), Scope.Walk);

    // A value becomes the place's; what another place holds does, now and later.
    private void Pour(Called value, HeldDelegates into, Scope scope)
    {
        switch (value)
        {
            case Called.Method method:
                if (!into.Values.Add(method)) return;
                foreach (var caller in into.Callers.ToList()) Enter(method, caller);
                foreach (var next in into.Next.ToList()) Pour(method, next, scope);
                break;
            case Called.Held held:
                var from = Place(held.Place, scope);
                if (from == into || !from.Next.Add(into)) return;
                foreach (var known in from.Values.ToList()) Pour(known, into, scope);
                break;
        }
    }

    // All that the place holds, as far as it is asked from here.
    private HeldDelegates Place(ISymbol place, Scope scope)
    {
        var held = Holder(place);
        if (held.IsSearched || (scope == Scope.Walk && IsGivenOnTheWay(place))) return held;
        held.IsSearched = true;
        foreach (var value in _graph.Places.Of(KeyOf(place), _cancellation)) Pour(value, held, Scope.Program);
        return held;
    }

    private HeldDelegates Holder(ISymbol place)
    {
        if (!_places.TryGetValue(KeyOf(place), out var held)) _places.Add(KeyOf(place), held = new HeldDelegates());
        return held;
    }

    private static ISymbol KeyOf(ISymbol place) => place is IMethodSymbol method ? Bodies.KeyOf(method) : place.OriginalDefinition;

    // What calls on the way put into a parameter or a local is known without a search. One that a lambda has captured from a
    // method that is not on the way is not.
    private bool IsGivenOnTheWay(ISymbol place) =>
        place is ILocalSymbol or IParameterSymbol && place.ContainingSymbol is IMethodSymbol owner && _reached.ContainsKey(Bodies.KeyOf(owner));

    private void Cut(string why)
    {
        if (!_cuts.Contains(why)) _cuts.Add(why);
    }

    private static string NameOf(IMethodSymbol method) => method.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat);

    /// <summary>Where a value comes from.</summary>
    private enum Scope
    {
        /// <summary>A body that the handler reaches.</summary>
        Walk,

        /// <summary>Any body of the compilation.</summary>
        Program,
    }

    private sealed record Caller(Step? Step, Location? Where, IReadOnlyList<PassedDelegate> Passed);

    private sealed class HeldDelegates
    {
        internal HashSet<Called.Method> Values { get; } = [];

        internal List<Caller> Callers { get; } = [];

        internal HashSet<HeldDelegates> Next { get; } = [];

        internal bool IsSearched { get; set; }
    }
}
