using System;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using Hrtify.Benchmarks.Price.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Hrtify.Benchmarks.Price;

/// <summary>
/// A keystroke in the editor: the generator and the analyzers of the package on the changed file, against the compiler's
/// own semantic diagnostics of it. Each works on a compilation of its own, changed in the same way.
/// </summary>
internal sealed class KeystrokePrice(SeenProject project, SeenAnalyzers analyzers, PricedSources sources, CancellationToken stop)
{
    // The analyzer driver has the compiler bind the file before it calls any analyzer: about 1 is what one costs that does
    // nothing (it is measured beside, see the progress). Ours may add half of what the compiler takes, and no more.
    private const double Goal = 1.5;

    internal void Print(string prefix, int rounds)
    {
        Bench.Progress("keystrokes");
        var compilation = project.Originals();
        // As in an editor: the project was looked at before somebody types.
        compilation.GetDeclarationDiagnostics(stop);
        GeneratorDriver driver = CSharpGeneratorDriver.Create(analyzers.Generators, parseOptions: project.ParseOptions).RunGenerators(compilation, stop);
        Measure("keystroke-without-state", sources.Ordinary, compilation, driver, rounds).Print(prefix, Goal);
        Measure("keystroke-with-state", sources.Stateful, compilation, driver, rounds).Print(prefix, Goal);
    }

    private Pairs Measure(string name, SourceFile file, CSharpCompilation compilation, GeneratorDriver driver, int rounds)
    {
        var tree = compilation.SyntaxTrees.First(tree => tree.FilePath == project.PathOf(file.Name));
        var pairs = new Pairs(name, "ms");
        var idle = new Pairs(name + "-of-an-analyzer-that-does-nothing", "ms");
        const int WarmUp = 6;
        for (var round = -WarmUp; round < Math.Max(rounds * 3, 9); round++)
        {
            var edit = round + WarmUp;
            var compiler = Time(() => Changed(compilation, tree, file, edit), changed => changed.Compilation.GetSemanticModel(changed.Tree).GetDiagnostics(cancellationToken: stop));
            var nothing = Time(() => Changed(compilation, tree, file, edit), changed => Analyze(changed, [new Idle()]));
            var ours = Time(() => Changed(compilation, tree, file, edit), changed =>
            {
                driver.RunGenerators(changed.Compilation, stop);
                Analyze(changed, analyzers.Ours);
            });
            if (round < 0) continue;
            pairs.Add(ours, compiler);
            idle.Add(nothing, compiler);
        }

        return pairs;
    }

    private static (CSharpCompilation Compilation, SyntaxTree Tree) Changed(CSharpCompilation compilation, SyntaxTree tree, SourceFile file, int edit)
    {
        var changed = tree.WithChangedText(SourceText.From(file.Edited(edit)));
        return (compilation.ReplaceSyntaxTree(tree, changed), changed);
    }

    private void Analyze((CSharpCompilation Compilation, SyntaxTree Tree) changed, ImmutableArray<DiagnosticAnalyzer> rules)
    {
        var options = new CompilationWithAnalyzersOptions(project.InEditor([]), (fault, _, _) => throw new FailedException("an analyzer threw: " + fault), concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        var driver = new CompilationWithAnalyzers(changed.Compilation, rules, options);
        driver.GetAnalyzerSyntaxDiagnosticsAsync(changed.Tree, stop).GetAwaiter().GetResult();
        driver.GetAnalyzerSemanticDiagnosticsAsync(changed.Compilation.GetSemanticModel(changed.Tree), null, stop).GetAwaiter().GetResult();
    }

    private double Time<T>(Func<T> prepare, Action<T> action)
    {
        stop.ThrowIfCancellationRequested();
        var prepared = prepare();
        var from = Stopwatch.GetTimestamp();
        action(prepared);
        return Stopwatch.GetElapsedTime(from).TotalMilliseconds;
    }

#pragma warning disable RS1001, RS1036, RS2008 // It is never found by a compiler: it shows what the driver itself costs.
    private sealed class Idle : DiagnosticAnalyzer
    {
        private static readonly DiagnosticDescriptor s_rule = new("PRICE1", "idle", "idle", "Price", DiagnosticSeverity.Warning, isEnabledByDefault: true);

        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [s_rule];

        public override void Initialize(AnalysisContext context)
        {
            context.EnableConcurrentExecution();
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.RegisterSymbolAction(static _ => { }, SymbolKind.Field);
        }
    }
#pragma warning restore RS1001, RS1036, RS2008
}
