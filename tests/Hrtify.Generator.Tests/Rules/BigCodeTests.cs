using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Hrtify.Generator.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace Hrtify.Generator.Tests.Rules;

/// <summary>Code that is deeper or longer than people write, as generators do: no rule overflows a stack of the size that .NET has on Windows, or takes for ever.</summary>
public sealed class BigCodeTests
{
    private const int StackBytes = 1_500_000;

    [Theory]
    [InlineData(4000, " + s", "s")]
    [InlineData(1500, ".Trim()", "s")]
    public void Deep_expressions_overflow_no_stack(int parts, string part, string first)
    {
        var expression = first + string.Concat(Enumerable.Repeat(part, parts));
        Analyze($$"""
            using System;
            using System.Threading;
            using System.Threading.Tasks;
            class C
            {
                [ThreadStatic] static int t_n;
                static void Set() => t_n = 3;
                static void Use(object value) { }
                static void Deep(string s) { Use({{expression}}); Use(t_n); }
                static async Task DeepAsync(string s) { t_n = 1; await Task.Yield(); Use({{expression}}); Use(t_n); }
                static void Go() { new Timer(_ => Deep("x")); }
            }
            """);
    }

    [Fact]
    public void Many_handlers_of_one_state_are_looked_at_once_each()
    {
        var methods = string.Concat(Enumerable.Range(0, 1500).Select(number => "    static void M" + number + "() { t_n = " + number + "; new Timer(_ => Use(t_n)); }\n"));
        Assert.Equal(1500, Analyze("using System;\nusing System.Threading;\nclass C\n{\n    [ThreadStatic] static int t_n;\n    static void Use(int value) { }\n" + methods + "}\n").Count(diagnostic => diagnostic.Id == "HRT2001"));
    }

    [Fact]
    public void A_delegate_that_is_passed_on_and_on_is_followed_to_the_bound()
    {
        var methods = string.Concat(Enumerable.Range(1, 3000).Select(number => "    static void M" + number + "(Action work) => M" + (number - 1) + "(work);\n"));
        Assert.Contains("HRT2003", Analyze("using System;\nusing System.Threading;\nclass C\n{\n    [ThreadStatic] static int t_n;\n    static void Set() => t_n = 3;\n    static void M0(Action work) => work();\n"
            + methods + "    static void Go() { new Timer(_ => M3000(() => Console.WriteLine(t_n))); }\n}\n").Select(diagnostic => diagnostic.Id));
    }

    [Fact]
    public void Many_asynchronous_lambdas_in_one_member_are_looked_at_once_each()
    {
        var lambdas = string.Concat(Enumerable.Range(0, 1000).Select(_ => "        Map(async () => { t_n = 1; await Task.Yield(); Use(t_n); });\n"));
        Assert.Equal(1000, Analyze("using System;\nusing System.Threading.Tasks;\nclass C\n{\n    [ThreadStatic] static int t_n;\n    static void Use(int value) { }\n    static void Map(Func<Task> work) { }\n    static void Go()\n    {\n"
            + lambdas + "    }\n}\n").Count(diagnostic => diagnostic.Id == "HRT1009"));
    }

    private static List<Diagnostic> Analyze(string source)
    {
        var faults = new List<Exception>();
        var found = new List<Diagnostic>();
        var thread = new Thread(() =>
        {
            var compilation = CSharpCompilation.Create("big", [CSharpSyntaxTree.ParseText(source)], RunningFramework.WithRuntime,
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, specificDiagnosticOptions: ShippedRules.AllOn, concurrentBuild: false));
            var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), (fault, _, _) => faults.Add(fault), concurrentAnalysis: false, logAnalyzerExecutionTime: false);
            found.AddRange(compilation.WithAnalyzers(ShippedRules.All, options).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult());
        }, StackBytes);
        thread.Start();
        thread.Join();
        Assert.Empty(faults);
        return found;
    }
}
