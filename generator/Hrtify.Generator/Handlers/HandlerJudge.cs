using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Hrtify.Generator.Handlers.Calls;
using Hrtify.Generator.ThreadState;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

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

    /// <summary>The judge of a method that is a handler by what it is, and is given to nobody.</summary>
    internal static HandlerJudge Of(IMethodSymbol handler, HandlerKind kind, SyntaxNodeAnalysisContext context)
    {
        var graph = CallGraph.Of(context.Compilation, context.Options, context.CancellationToken);
        return new HandlerJudge(graph, Reach.From([Called.Method.Exactly(handler)], graph, context.CancellationToken), kind, context.CancellationToken);
    }

    /// <summary>One for each state that goes wrong, the nearest first.</summary>
    internal IReadOnlyList<HandlerVerdict> Judge()
    {
        var verdicts = new List<HandlerVerdict>();
        foreach (var state in Touches().GroupBy(found => found.Touch.State, SymbolEqualityComparer.Default))
            if ((FlowState.Is(state.Key!) ? JudgeFlow([.. state]) : JudgeState(state.Key!, [.. state])) is { } verdict) verdicts.Add(verdict);
        return verdicts;
    }

    /// <summary>One for each state that the handler sets and other code reads, whatever else it does with it; the nearest first.</summary>
    internal IReadOnlyList<HandlerVerdict> Sets() =>
        [.. Touches().Where(found => IsWrite(found.Touch) && !IsBalanced(found.Step.Body, found.Touch.State) && !FlowState.Is(found.Touch.State))
            .GroupBy(found => found.Touch.State, SymbolEqualityComparer.Default)
            .Where(state => Outside(state.Key!).Any(use => IsRead(use.Touch)))
            .Select(state => new HandlerVerdict(HandlerFault.WritesForOthers, state.First().Touch, state.First().Step))];

    private HandlerVerdict? JudgeState(ISymbol state, List<(Step Step, Touch Touch)> inside)
    {
        var outside = Outside(state);
        var reads = inside.Where(found => ReliesOn(found.Step, found.Touch)).ToList();
        var relied = reads.Find(found => !IsBalanced(found.Step.Body, state));
        // Who puts back what was there leaves nothing to others.
        if (relied.Touch is not null && outside.Any(use => IsWrite(use.Touch) && !IsBalanced(use.Body, state))) return new HandlerVerdict(HandlerFault.ReadsOthers, relied.Touch, relied.Step);
        var written = inside.Find(found => IsWrite(found.Touch) && !IsBalanced(found.Step.Body, state));
        // What it reads again itself it may write for itself; not a flag.
        if (written.Touch is not null && (!inside.Exists(found => IsRead(found.Touch)) || IsFlag(written.Touch)) && outside.Any(use => IsRead(use.Touch)))
            return new HandlerVerdict(HandlerFault.WritesForOthers, written.Touch, written.Step);
        var counted = reads.Find(found => found.Touch.Kind == TouchKind.Change && !IsTakenBack(found.Step.Body, found.Touch));
        return counted.Touch is not null ? new HandlerVerdict(HandlerFault.Counts, counted.Touch, counted.Step) : null;
    }

    // What it sets itself flows to what it calls.
    private HandlerVerdict? JudgeFlow(List<(Step Step, Touch Touch)> inside) =>
        kind == HandlerKind.Bare
            ? inside.Where(found => ReliesOn(found.Step, found.Touch))
                .Select(found => new HandlerVerdict(HandlerFault.ReadsFlow, found.Touch, found.Step)).FirstOrDefault()
            : null;

    private IEnumerable<(Step Step, Touch Touch)> Touches() =>
        reach.Reached.Values
            .SelectMany(step => graph.Bodies.Of(step.Body, cancellation).Touches.Select(touch => (Step: step, Touch: touch)))
            .OrderBy(found => found.Step.Depth).ThenBy(found => found.Touch.Where.SourceSpan.Start);

    private List<StateUse> Outside(ISymbol state) => [.. graph.States.Of(state, cancellation).Where(use => !reach.Reached.ContainsKey(use.Body))];

    private static bool IsRead(Touch touch) => touch.Kind is TouchKind.Read or TouchKind.Change;

    private static bool IsWrite(Touch touch) => touch.Kind is TouchKind.Write or TouchKind.Change;

    // if (t_buffer == null) t_buffer = new(), and then: whoever comes first makes it.
    private bool IsFilledBefore(IMethodSymbol body, Touch touch) => UsesIn(body, touch.State).Any(other => other.Kind == TouchKind.Fill && other.Where.SourceSpan.Start <= touch.Where.SourceSpan.Start);

    // t_depth++ ... t_depth--; the old value put back; t_busy = true; try { ... } finally { t_busy = false; }
    private bool IsBalanced(IMethodSymbol body, ISymbol state)
    {
        var uses = UsesIn(body, state).ToList();
        var writes = uses.FindAll(IsWrite);
        return uses.Exists(use => use.Kind == TouchKind.Save) || (writes.Count > 1 && (writes.TrueForAll(write => write.Kind == TouchKind.Change) || writes.Exists(write => NodeOf(write).FirstAncestorOrSelf<FinallyClauseSyntax>() is not null)));
    }

    // t_stop = true
    private static bool IsFlag(Touch touch) => NodeOf(touch).FirstAncestorOrSelf<AssignmentExpressionSyntax>() is { Right.RawKind: (int)SyntaxKind.TrueLiteralExpression or (int)SyntaxKind.FalseLiteralExpression };

    private static SyntaxNode NodeOf(Touch touch) => touch.Where.SourceTree!.GetRoot().FindNode(touch.Where.SourceSpan, getInnermostNodeForTie: true);

    // Reads what it has not made itself.
    private bool ReliesOn(Step step, Touch touch) => IsRead(touch) && !IsFilledBefore(step.Body, touch) && !IsWrittenBefore(step, touch);

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
        if (UsesIn(body, state).Any(touch => touch.Kind is TouchKind.Write or TouchKind.Fill && touch.Where.SourceSpan.Start < before)) return true;
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
