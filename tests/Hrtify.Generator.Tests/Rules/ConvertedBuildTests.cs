using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Hrtify.Generator.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace Hrtify.Generator.Tests.Rules;

/// <summary>In a converted build the compiler sees copies. The rules say of them what they say of the user's own files in the IDE.</summary>
public sealed class ConvertedBuildTests
{
    private static readonly HashSet<string> s_ofTheConversion = ["HRT1001", "HRT1002", "HRT1003", "HRT1004"];

    [Theory]
    [InlineData("t_n = 1; await F(); Use(t_n);")]
    [InlineData("t_n += await F();")]
    [InlineData("t_n = await F();")]
    [InlineData("t_n = 1; t_n = await F();")]
    [InlineData("t_s.X += await F();")]
    [InlineData("t_s.X = 1; t_s.X = await F();")]
    [InlineData("t_s.Add(await F());")]
    [InlineData("t_n = 1; ByRef(ref t_n, await F());")]
    [InlineData("t_b ??= await G();")]
    [InlineData("(t_n, t_m) = (await F(), t_m);")]
    [InlineData("P = 1; await F(); Use(P);")]
    [InlineData("l.Value = 1; await F(); Use(l.Value);")]
    [InlineData("for (var i = 0; i < 9; i++) t_n += i; await F(); Use(t_n);")]
    [InlineData("new Timer(_ => { for (var i = 0; i < 9; i++) t_n += i; });")]
    [InlineData("new Timer(_ => { var sum = 0; for (var i = 0; i < 9; i++) sum += t_n; Use(sum); }); t_n = 3;")]
    [InlineData("new Timer(_ => { for (var i = 0; i < 9; i++) t_n = i; }); Use(t_n);")]
    [InlineData("new Timer(_ => Later());")]
    [InlineData("new Timer(_ => Use(P)); P = 3;")]
    [InlineData("new Timer(_ => Use(l.Value)); l.Value = 3;")]
    [InlineData("Expression<Func<int>> tree = () => t_n; new Timer(_ => tree.Compile()()); t_n = 3;")]
    public async Task The_same_is_told_on_the_same_lines(string statements)
    {
        var compilation = CSharpCompilation.Create("plain", [CSharpSyntaxTree.ParseText(Source(statements), path: "/Plain.cs")], RunningFramework.WithRuntime, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var copy = Assert.Single(Conversion.Run(compilation, new ConversionOptions(new Generator.ThreadState.ThreadStateOptions(IsPackable: false, ConvertVisible: false), BootMode.None, null), path => path, default).Files);
        var converted = compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[0], CSharpSyntaxTree.ParseText(copy.Text, path: "/obj/Plain.cs"));
        Assert.Empty(converted.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        Assert.Equal(await Told(compilation), await Told(converted));
    }

    private static async Task<List<string>> Told(Compilation compilation)
    {
        var options = compilation.Options.WithSpecificDiagnosticOptions(ShippedRules.AllOn);
        return [.. (await compilation.WithOptions(options).WithAnalyzers(ShippedRules.All).GetAnalyzerDiagnosticsAsync())
            .Where(diagnostic => !s_ofTheConversion.Contains(diagnostic.Id))
            .Select(diagnostic => (diagnostic.Location.GetMappedLineSpan().StartLinePosition.Line + 1) + " " + diagnostic.Id + " " + diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture))
            .Order(StringComparer.Ordinal)];
    }

    private static string Source(string statements) => $$"""
        using System;
        using System.Linq.Expressions;
        using System.Threading;
        using System.Threading.Tasks;
        struct S { public int X; public void Add(int n) => X += n; }
        class C
        {
            [ThreadStatic] static int t_n;
            [ThreadStatic] static int t_m;
            [ThreadStatic] static object t_b;
            [ThreadStatic] static S t_s;
            [field: ThreadStatic] static int P { get; set; }
            static readonly ThreadLocal<int> l = new ThreadLocal<int>();
            static async Task<int> F() { await Task.Yield(); return 1; }
            static async Task<object> G() { await Task.Yield(); return 1; }
            static void Use(params int[] values) { }
            static void ByRef(ref int place, int value) => place = value;
            static async void Later() => t_m += await F();
            static void Other() => t_m = 3;
            static async Task Go()
            {
                {{statements}}
                await F();
            }
        }
        """;
}
