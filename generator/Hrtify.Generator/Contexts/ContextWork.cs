using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Hrtify.Generator.Handlers.Calls;
using Hrtify.Generator.ThreadState.Awaits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Hrtify.Generator.Contexts;

/// <summary>The code that a compilation gives to <c>CoreContext.RunAsync</c>: its state follows it across awaits.</summary>
internal sealed class ContextWork(Compilation compilation, AnalyzerOptions options)
{
    private HashSet<IMethodSymbol>? _reached;

    /// <summary>Whether the body is such work, or is called by any.</summary>
    internal bool Follows(AsyncFlow flow, CancellationToken cancellation) =>
        (flow.GivenTo is { Name: "RunAsync" } method && ContextCalls.IsOfContext(method)) || (flow.Body is { } body && Reached(cancellation).Contains(Bodies.KeyOf(body)));

    // Asked only where there is something to report. Two threads may both find it, and the same.
    private HashSet<IMethodSymbol> Reached(CancellationToken cancellation)
    {
        if (Volatile.Read(ref _reached) is { } known) return known;
        if (compilation.GetTypeByMetadataName("Hrtify.CoreContext") is null) return new HashSet<IMethodSymbol>(SymbolEqualityComparer.Default);
        var graph = CallGraph.Of(compilation, options, cancellation);
        var work = graph.Names.MembersThatName("RunAsync", cancellation)
            .SelectMany(member => graph.Bodies.AllOf(member, cancellation))
            .SelectMany(body => body.Facts.Calls)
            .Where(call => call.What is Called.Method { Symbol: { Name: "RunAsync" } method } && ContextCalls.IsOfContext(method))
            .SelectMany(call => call.Passed)
            .Select(passed => passed.Value)
            .ToList();
        var reached = new HashSet<IMethodSymbol>(Reach.From(work, graph, cancellation).Reached.Keys, SymbolEqualityComparer.Default);
        Volatile.Write(ref _reached, reached);
        return reached;
    }
}
