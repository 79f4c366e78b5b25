using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Hrtify.Benchmarks.Price;

/// <summary>
/// The time that our analyzers take beside that of Microsoft.VisualStudio.Threading.Analyzers: both on one compilation in
/// one run, as the driver's own clock has it; once on the copies as in a build, once on the user's files as in an editor.
/// </summary>
internal sealed class AnalyzerShare(SeenProject project, SeenAnalyzers analyzers, CancellationToken stop)
{
    internal void Print(string prefix, int rounds)
    {
        Bench.Progress("analyzers: " + analyzers.Ours.Length + " of ours, " + analyzers.Theirs.Length + " of theirs");
        Measure("analyzers-in-build", project.Copies(), project.InBuild(analyzers.TheirFiles), rounds).Print(prefix, 1);
        Measure("analyzers-in-editor", project.Originals(), project.InEditor(analyzers.TheirFiles), rounds).Print(prefix, 1);
    }

    private Pairs Measure(string name, CSharpCompilation compilation, AnalyzerOptions options, int rounds)
    {
        var pairs = new Pairs(name, "ms");
        // The first run is the JIT's.
        for (var round = -1; round < rounds; round++)
        {
            stop.ThrowIfCancellationRequested();
            // One thread: the clock of a rule would run while another has the processor.
            var driver = new CompilationWithAnalyzers(compilation.Clone(), [.. analyzers.Ours, .. analyzers.Theirs],
                new CompilationWithAnalyzersOptions(options, (fault, rule, _) => throw new FailedException(rule + " threw: " + fault), concurrentAnalysis: false, logAnalyzerExecutionTime: true));
            var times = driver.GetAnalysisResultAsync(stop).GetAwaiter().GetResult().AnalyzerTelemetryInfo;
            double Sum(ImmutableArray<DiagnosticAnalyzer> rules) => rules.Sum(rule => times.TryGetValue(rule, out var time) ? time.ExecutionTime.TotalMilliseconds : 0);
            if (round >= 0) pairs.Add(Sum(analyzers.Ours), Sum(analyzers.Theirs));
        }

        return pairs;
    }
}
