using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using System.Threading.Tasks;
using Hrtify.Generator.Handlers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace Hrtify.Generator.Tests.Handlers;

/// <summary>
/// HRT2001 on random call graphs: what a handler is told to reach is what it reaches when it runs, no more and no less.
/// HRTIFY_GRAPHS=N tries more of them, HRTIFY_FUZZ_SEED others.
/// </summary>
public sealed class CallGraphTests
{
    private const int SuiteGraphs = 60;

    [Fact]
    public async Task What_is_told_is_what_runs()
    {
        var seed = Number("HRTIFY_FUZZ_SEED", 1);
        var graphs = Number("HRTIFY_GRAPHS", SuiteGraphs);
        var (found, clean) = (0, 0);
        for (var graph = 0; graph < graphs; graph++)
        {
            var program = new CallGraphProgram(unchecked((seed * 1_000_003) + graph));
            var compilation = CSharpCompilation.Create("graph", [CSharpSyntaxTree.ParseText(program.Text)], RunningFramework.WithRuntime, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
            var runs = Run(compilation, program);
            var told = await Told(compilation);
            for (var handler = 0; handler < program.Handlers; handler++)
            {
                var states = runs[handler];
                var expected = states.Length == 0 ? "nothing" : states.Length + " states";
                var actual = told.TryGetValue(handler, out var say) ? say.Count + " states" : "nothing";
                Assert.True(expected == actual && (say is null || states.Contains(say.First)),
                    "seed " + seed + ", graph " + graph + ", handler " + handler + ": ran to {" + string.Join(", ", states) + "}, told " + say + "\n" + program.Text);
                if (states.Length == 0) clean++;
                else found++;
            }
        }

        // A graph in which all handlers reach all, or none any, tests nothing.
        Assert.True(found > graphs / 2 && clean > graphs / 10, found + " handlers reach state, " + clean + " do not");
    }

    private static int[][] Run(CSharpCompilation compilation, CallGraphProgram program)
    {
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)) + "\n" + program.Text);
        image.Position = 0;
        var context = new AssemblyLoadContext("graph", isCollectible: true);
        try
        {
            var type = context.LoadFromStream(image).GetType("Program")!;
            type.GetMethod("Setup")!.Invoke(null, null);
            var run = type.GetMethod("Run")!;
            return [.. Enumerable.Range(0, program.Handlers).Select(handler => (int[])run.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [handler], null)!)];
        }
        finally
        {
            context.Unload();
        }
    }

    private static async Task<Dictionary<int, Saying>> Told(CSharpCompilation compilation)
    {
        var faults = new List<Exception>();
        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), (fault, _, _) => faults.Add(fault), concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        var diagnostics = await new CompilationWithAnalyzers(compilation, [new HandlerAnalyzer()], options).GetAnalyzerDiagnosticsAsync();
        Assert.Empty(faults);
        var told = new Dictionary<int, Saying>();
        foreach (var diagnostic in diagnostics)
        {
            var line = diagnostic.Location.SourceTree!.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line].ToString();
            if (line.IndexOf("// handler ", StringComparison.Ordinal) is var mark and >= 0) told.Add(int.Parse(line[(mark + 11)..], CultureInfo.InvariantCulture), Saying.Of(diagnostic));
        }

        return told;
    }

    private static int Number(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    /// <summary>What a message says: the first state, and how many there are.</summary>
    private sealed record Saying(int First, int Count, string Message)
    {
        internal static Saying Of(Diagnostic diagnostic)
        {
            var message = diagnostic.GetMessage(CultureInfo.InvariantCulture);
            var more = message.IndexOf(" (and ", StringComparison.Ordinal);
            var first = message.LastIndexOf("S.t_", StringComparison.Ordinal) + 4;
            return new Saying(
                int.Parse(more < 0 ? message[first..] : message[first..more], CultureInfo.InvariantCulture),
                more < 0 ? 1 : 1 + int.Parse(message[(more + 6)..message.IndexOf(" more)", StringComparison.Ordinal)], CultureInfo.InvariantCulture),
                message);
        }
    }
}
