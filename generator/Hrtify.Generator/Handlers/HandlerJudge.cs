using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Hrtify.Generator.Handlers.Calls;
using Hrtify.Generator.ThreadState;
using Microsoft.CodeAnalysis;

namespace Hrtify.Generator.Handlers;

/// <summary>
/// Whether the state that a handler reaches is any of another thread's business. Most thread-statics are scratch: whoever uses
/// one fills it first. They are right on any thread. Wrong is what passes between the handler and the rest of the program, or
/// from one call of the handler to the next.
/// </summary>
internal sealed class HandlerJudge(CallGraph graph, Reach reach, HandlerKind kind, CancellationToken cancellation)
{
    // Who sets state for others is near: a scope, or a method that enters.
    private const int WriterDepth = 2;
    private const int WriterTargets = 64;

    /// <summary>One for each state that goes wrong, the nearest first.</summary>
    internal IReadOnlyList<HandlerVerdict> Judge()
    {
        var touches = reach.Reached.Values
            .SelectMany(step => graph.Bodies.Of(step.Body, cancellation).Touches.Select(touch => (Step: step, Touch: touch)))
            .OrderBy(found => found.Step.Depth).ThenBy(found => found.Touch.Where.SourceSpan.Start).ToList();
        var verdicts = new List<HandlerVerdict>();
        foreach (var state in touches.GroupBy(found => found.Touch.State, SymbolEqualityComparer.Default))
            if ((FlowState.Is(state.Key!) ? JudgeFlow([.. state]) : JudgeState(state.Key!, [.. state])) is { } verdict) verdicts.Add(verdict);
        return verdicts;
    }

    private HandlerVerdict? JudgeState(ISymbol state, List<(Step Step, Touch Touch)> inside)
    {
        var outside = OutsideUses(state);
        var reads = inside.Where(found => IsRead(found.Touch) && !IsFilledIn(found.Step.Body, state) && !IsWrittenBefore(found.Step, found.Touch)).ToList();
        if (reads.Count > 0 && outside.Any(touch => touch.Kind is TouchKind.Write or TouchKind.Change)) return new HandlerVerdict(HandlerFault.ReadsOthers, reads[0].Touch, reads[0].Step);
        var writes = inside.Where(found => found.Touch.Kind is TouchKind.Write or TouchKind.Change && !IsFilledIn(found.Step.Body, state)).ToList();
        // What it reads again itself it may write for itself.
        if (writes.Count > 0 && !inside.Exists(found => IsRead(found.Touch)) && outside.Any(IsRead)) return new HandlerVerdict(HandlerFault.WritesForOthers, writes[0].Touch, writes[0].Step);
        var counts = reads.Where(found => found.Touch.Kind == TouchKind.Change && !IsTakenBack(found.Step.Body, found.Touch)).ToList();
        return counts.Count > 0 ? new HandlerVerdict(HandlerFault.Counts, counts[0].Touch, counts[0].Step) : null;
    }

    // What it sets itself flows to what it calls.
    private HandlerVerdict? JudgeFlow(List<(Step Step, Touch Touch)> inside) =>
        kind == HandlerKind.Bare
            ? inside.Where(found => IsRead(found.Touch) && !IsFilledIn(found.Step.Body, found.Touch.State) && !IsWrittenBefore(found.Step, found.Touch))
                .Select(found => new HandlerVerdict(HandlerFault.ReadsFlow, found.Touch, found.Step)).FirstOrDefault()
            : null;

    private IReadOnlyList<Touch> OutsideUses(ISymbol state) =>
        [.. graph.Names.MembersThatName(state.Name, cancellation)
            .SelectMany(member => graph.Bodies.AllOf(member, cancellation))
            .Where(body => !reach.Reached.ContainsKey(body.Body))
            .SelectMany(body => body.Facts.Touches)
            .Where(touch => SymbolEqualityComparer.Default.Equals(touch.State, state))];

    private static bool IsRead(Touch touch) => touch.Kind is TouchKind.Read or TouchKind.Change;

    // if (t_buffer == null) t_buffer = new(): whoever comes first makes it.
    private bool IsFilledIn(IMethodSymbol body, ISymbol state) => UsesIn(body, state).Any(touch => touch.Kind == TouchKind.Fill);

    // The handler brings its own: in this body above, or in one that led here, above the call.
    private bool IsWrittenBefore(Step step, Touch touch)
    {
        var before = touch.Where;
        for (var at = step; at is not null && before is not null; before = at.Call, at = at.From)
            if (Writes(at.Body, touch.State, before.SourceSpan.Start, WriterDepth)) return true;
        return false;
    }

    // Whether the body writes the state before a place, itself or by what it calls: Enter(), new Scope().
    private bool Writes(IMethodSymbol body, ISymbol state, int before, int depth)
    {
        if (UsesIn(body, state).Any(touch => touch.Kind == TouchKind.Write && touch.Where.SourceSpan.Start < before)) return true;
        return depth > 0 && graph.Bodies.Of(body, cancellation).Calls
            .Where(call => call.Where.SourceSpan.Start < before && call.Where.SourceSpan.End <= before)
            .Select(call => call.What).OfType<Called.Method>().SelectMany(graph.TargetsOf).Take(WriterTargets)
            .Any(target => Writes(target, state, int.MaxValue, depth - 1));
    }

    // t_depth++ ... t_depth--, or the old value put back.
    private bool IsTakenBack(IMethodSymbol body, Touch touch) =>
        UsesIn(body, touch.State).Any(other => !ReferenceEquals(other, touch) && other.Kind is TouchKind.Change or TouchKind.Write);

    private IEnumerable<Touch> UsesIn(IMethodSymbol body, ISymbol state) =>
        graph.Bodies.Of(body, cancellation).Touches.Where(touch => SymbolEqualityComparer.Default.Equals(touch.State, state));
}
