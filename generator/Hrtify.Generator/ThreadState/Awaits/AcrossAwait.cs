using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Hrtify.Generator.ThreadState.Awaits;

/// <summary>What a mark has to do with others of its thing.</summary>
internal enum MarkEffect
{
    /// <summary>Whatever was before does not matter.</summary>
    Begins,

    /// <summary>It relies on what was before, and what comes relies on it.</summary>
    Continues,

    /// <summary>It relies on what was before, and nothing relies on it.</summary>
    Ends,
}

/// <summary>Something that a body does with a thing that belongs to a thread.</summary>
/// <param name="Thing">The state, or what is locked.</param>
/// <param name="What">What is done, as a participle for messages.</param>
internal sealed record AwaitMark(ISymbol Thing, MarkEffect Effect, string What, Location Where);

/// <summary>Two marks of one thing, and an await on a way from the first to the second: they may be on two threads.</summary>
internal sealed record MarksAcrossAwait(AwaitMark Before, AwaitMark After);

/// <summary>Finds what a body does with a thing before and after an await, on any way through it, round loops too.</summary>
internal static class AcrossAwait
{
    /// <param name="marksOf">What an operation does once its operands are evaluated.</param>
    /// <returns>For each thing the first pair that is found, in the order of the text.</returns>
    internal static IEnumerable<MarksAcrossAwait> Find(ControlFlowGraph graph, Func<IOperation, IEnumerable<AwaitMark>> marksOf, CancellationToken cancellation)
    {
        var events = graph.Blocks.Select(block => AsyncFlows.OperationsOf(block).SelectMany(operation => EventsOf(operation, marksOf)).ToList()).ToList();
        if (!events.Exists(block => block.Exists(@event => @event is null)) || !events.Exists(block => block.Exists(@event => @event is not null))) return [];
        var entries = graph.Blocks.Select(_ => new Marks()).ToList();
        var found = new Dictionary<ISymbol, MarksAcrossAwait>(SymbolEqualityComparer.Default);
        var open = new Queue<int>(graph.Blocks.Select(block => block.Ordinal));
        while (open.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            var block = graph.Blocks[open.Dequeue()];
            var marks = entries[block.Ordinal].Copy();
            foreach (var @event in events[block.Ordinal]) marks.Pass(@event, found);
            foreach (var next in NextOf(block, graph))
                if (entries[next].Join(marks)) open.Enqueue(next);
        }

        return found.Values.OrderBy(pair => pair.After.Where.SourceSpan.Start);
    }

    // The marks of an operation in the order of evaluation; null is an await. Without recursion: an expression is as deep as it is long.
    private static IEnumerable<AwaitMark?> EventsOf(IOperation code, Func<IOperation, IEnumerable<AwaitMark>> marksOf)
    {
        var open = new Stack<(IOperation Operation, IEnumerator<IOperation> Parts)>();
        open.Push((code, code.ChildOperations.AsEnumerable().GetEnumerator()));
        while (open.Count > 0)
        {
            var (operation, parts) = open.Peek();
            if (parts.MoveNext())
            {
                open.Push((parts.Current, parts.Current.ChildOperations.AsEnumerable().GetEnumerator()));
                continue;
            }

            open.Pop();
            foreach (var mark in marksOf(operation)) yield return mark;
            if (operation is IAwaitOperation) yield return null;
        }
    }

    private static IEnumerable<int> NextOf(BasicBlock block, ControlFlowGraph graph)
    {
        foreach (var branch in new[] { block.FallThroughSuccessor, block.ConditionalSuccessor })
        {
            if (branch is null) continue;
            foreach (var region in branch.FinallyRegions) yield return region.FirstBlockOrdinal;
            if (branch.Destination is { } next) yield return next.Ordinal;
        }

        // Any block of a try may lead to what catches, and to its finally.
        for (var region = block.EnclosingRegion; region is not null && region != graph.Root; region = region.EnclosingRegion)
            if (region is { Kind: ControlFlowRegionKind.Try, EnclosingRegion: { } around })
                foreach (var handler in around.NestedRegions)
                    if (handler != region) yield return handler.FirstBlockOrdinal;
        // What a finally leads to is what its branches lead to.
        if (block.FallThroughSuccessor?.Semantics == ControlFlowBranchSemantics.StructuredExceptionHandling && FinallyAround(block, graph) is { } ended)
            foreach (var other in graph.Blocks)
                foreach (var branch in new[] { other.FallThroughSuccessor, other.ConditionalSuccessor })
                    if (branch is { Destination: { } after } && branch.FinallyRegions.Contains(ended)) yield return after.Ordinal;
    }

    // The root of a lambda's graph lies in the regions of the code around it, whose blocks are another graph's.
    private static ControlFlowRegion? FinallyAround(BasicBlock block, ControlFlowGraph graph)
    {
        for (var region = block.EnclosingRegion; region is not null && region != graph.Root; region = region.EnclosingRegion)
            if (region.Kind == ControlFlowRegionKind.Finally) return region;
        return null;
    }

    /// <summary>What was done on the ways to a place: since the last await, and before one.</summary>
    private sealed class Marks
    {
        private readonly Dictionary<ISymbol, AwaitMark> _here = new(SymbolEqualityComparer.Default);
        private readonly Dictionary<ISymbol, AwaitMark> _before = new(SymbolEqualityComparer.Default);

        internal Marks Copy()
        {
            var copy = new Marks();
            copy.Join(this);
            return copy;
        }

        /// <returns>Whether anything is new.</returns>
        internal bool Join(Marks other) => Add(_here, other._here) | Add(_before, other._before);

        internal void Pass(AwaitMark? mark, Dictionary<ISymbol, MarksAcrossAwait> found)
        {
            if (mark is null)
            {
                Add(_before, _here);
                return;
            }

            if (mark.Effect != MarkEffect.Begins && _before.TryGetValue(mark.Thing, out var before) && (!found.TryGetValue(mark.Thing, out var known) || mark.Where.SourceSpan.Start < known.After.Where.SourceSpan.Start))
                found[mark.Thing] = new MarksAcrossAwait(before, mark);
            switch (mark.Effect)
            {
                case MarkEffect.Begins:
                    _before.Remove(mark.Thing);
                    _here[mark.Thing] = mark;
                    break;
                case MarkEffect.Continues:
                    if (!_here.ContainsKey(mark.Thing)) _here.Add(mark.Thing, mark);
                    break;
                case MarkEffect.Ends:
                    _before.Remove(mark.Thing);
                    _here.Remove(mark.Thing);
                    break;
                default:
                    throw new InvalidOperationException("unknown effect");
            }
        }

        private static bool Add(Dictionary<ISymbol, AwaitMark> to, Dictionary<ISymbol, AwaitMark> from)
        {
            var count = to.Count;
            foreach (var pair in from)
                if (!to.ContainsKey(pair.Key)) to.Add(pair.Key, pair.Value);
            return to.Count > count;
        }
    }
}
