using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace Hrtify.Generator.Tests.Rules;

/// <summary>
/// Statements of all kinds in each other at random, lambdas and local functions among them, with uses of thread-bound state, awaits, locks
/// and handlers between: no rule throws, whatever regions the compiler's flows have. A lambda within a using was enough once.
/// </summary>
public sealed class NestedCodeTests
{
    // {0} is a number that no other has, {1} what is inside.
    private static readonly string[] s_around =
    [
        "using (new Held()) {{ {1} }}", "using var h{0} = new Held(); {1}", "await using (new Closed()) {{ {1} }}", "try {{ {1} }} catch (Exception) {{ {1} }}", "try {{ {1} }} finally {{ {1} }}",
        "try {{ {1} }} catch (Exception e{0}) when (e{0}.HResult == t_n) {{ {1} }} finally {{ {1} }}", "foreach (var i{0} in new[] {{ t_n, 2 }}) {{ {1} }}", "await foreach (var i{0} in Items()) {{ {1} }}",
        "while (Flag) {{ {1} if (Flag) break; }}", "do {{ {1} if (Flag) continue; }} while (Flag);", "for (var i{0} = 0; i{0} < t_n; i{0}++) {{ {1} }}", "if (Flag) {{ {1} }} else {{ {1} }}",
        "switch (t_n) {{ case 1: {1} break; case var n{0} when n{0} > 2: {{ {1} }} break; }}", "Func<Task> g{0} = async () => {{ {1} }}; await g{0}();", "async Task F{0}() {{ {1} }} await F{0}();",
        "Action a{0} = () => {{ t_n = 1; Func<Task> b{0} = async () => {{ {1} }}; b{0}(); }}; a{0}();", "lock (s_gate) {{ t_n++; }} {1}", "{{ {1} }}", "checked {{ {1} }}", "var t{0} = new Timer(async _ => {{ {1} }});",
        "Monitor.Enter(s_gate); {1} Monitor.Exit(s_gate);",
    ];

    private static readonly string[] s_leaves =
    [
        "t_n = 1;", "Use(t_n);", "await Task.Yield();", "t_n += await One();", "Use(await One(), t_n);", "Now = 2;", "Use(Now);", "l.Value = 3;", "Use(Flag ? t_n : await One());", "if (Flag) return;", "if (Flag) throw new Exception();",
        "var old{0} = t_n; t_n = 4; await Task.Yield(); t_n = old{0};", "Use(t_n switch {{ 1 => await One(), _ => t_n }});", "_ = Flag && await One() == t_n || t_n == 3;", "t_o ??= new object(); await Task.Yield(); t_o.ToString();",
        "new Timer(_ => Use(t_n));", "Use(Environment.CurrentManagedThreadId == t_n ? 1 : 2);", "Monitor.Enter(s_gate); await Task.Yield(); Monitor.Exit(s_gate);",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void No_rule_throws(int seed)
    {
        var random = new Random(seed);
        var number = 0;
        var methods = new StringBuilder();
        for (var method = 0; method < 250; method++) methods.Append("    static async Task M").Append(method).Append("() { ").Append(Statements(4)).Append(" }\n");
        var source = $$"""
            using System;
            using System.Collections.Generic;
            using System.Threading;
            using System.Threading.Tasks;
            class Held : IDisposable { public void Dispose() { } }
            class Closed : IAsyncDisposable { public ValueTask DisposeAsync() => default; }
            class C
            {
                [ThreadStatic] static int t_n;
                [ThreadStatic] static object t_o;
                static readonly ThreadLocal<int> l = new ThreadLocal<int>();
                static readonly object s_gate = new object();
                static int Now { get => t_n; set => t_n = value; }
                static bool Flag => DateTime.Now.Year > 3;
                static void Use(params int[] values) { }
                static async Task<int> One() { await Task.Yield(); return 1; }
                static async IAsyncEnumerable<int> Items() { await Task.Yield(); yield return 1; }
            {{methods}}
            }
            """;
        Assert.NotEmpty(Analyze(source));

        string Statements(int depth) => string.Join(' ', Enumerable.Range(0, random.Next(1, 4)).Select(_ => Statement(depth)));

        string Statement(int depth)
        {
            var mine = number++;
            var leaf = depth == 0 || random.Next(3) == 0;
            return leaf
                ? string.Format(System.Globalization.CultureInfo.InvariantCulture, s_leaves[random.Next(s_leaves.Length)], mine)
                : string.Format(System.Globalization.CultureInfo.InvariantCulture, s_around[random.Next(s_around.Length)], mine, Statements(depth - 1));
        }
    }

    private static List<Diagnostic> Analyze(string source)
    {
        var compilation = CSharpCompilation.Create("nested", [CSharpSyntaxTree.ParseText(source)], RunningFramework.WithRuntime,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, specificDiagnosticOptions: ShippedRules.AllOn));
        var faults = new List<Exception>();
        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), (fault, _, _) =>
        {
            lock (faults) faults.Add(fault);
        }, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        var found = new CompilationWithAnalyzers(compilation, ShippedRules.All, options).GetAnalyzerDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult();
        Assert.Empty(faults);
        return [.. found];
    }
}
