using System.Threading.Tasks;
using Hrtify.Generator.ThreadState;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace Hrtify.Generator.Tests.ThreadState;

/// <summary>HRT1009: state of a thread before and after an await.</summary>
public sealed class StateAcrossAwaitTests
{
    [Theory]
    [InlineData("t_n = 1; await F(); Use({|HRT1009:t_n|});")]
    [InlineData("Use(t_n); await F(); {|HRT1009:t_n|} = 2;")]
    [InlineData("Use(t_n); await F(); Use({|HRT1009:t_n|});")]
    [InlineData("{|HRT1009:t_n|} += await F();")]
    [InlineData("t_n++; await F(); {|HRT1009:t_n|}--;")]
    [InlineData("var old = t_n; t_n = 3; try { await F(); } finally { {|HRT1009:t_n|} = old; }")]
    [InlineData("for (var i = 0; i < 3; i++) { Use({|HRT1009:t_n|}); await F(); }")]
    [InlineData("do { await F(); if (Flag) continue; {|HRT1009:t_n|} = 1; } while (Flag);")]
    [InlineData("if (Flag) t_n = 1; if (!Flag) await F(); Use({|HRT1009:t_n|});")]
    [InlineData("try { t_n = 1; await F(); } catch (Exception) { Use({|HRT1009:t_n|}); }")]
    [InlineData("t_n = 1; await foreach (var x in Items()) { } Use({|HRT1009:t_n|});")]
    [InlineData("t_n = 1; await using (new Closed()) { } Use({|HRT1009:t_n|});")]
    [InlineData("t_n = 1; await using var d = new Closed(); await F(); Use({|HRT1009:t_n|});")]
    [InlineData("l.Value = 1; await F(); Use({|HRT1009:l.Value|});")]
    [InlineData("P = 1; await F(); Use({|HRT1009:P|});")]
    [InlineData("Own = 1; await F(); Use({|HRT1009:Own|});")]
    [InlineData("Func<Task> g = async () => { t_n = 1; await F(); Use({|HRT1009:t_n|}); }; await g();")]
    [InlineData("async Task G() { t_n = 1; await F(); Use({|HRT1009:t_n|}); } await G();")]
    [InlineData("t_n = 1; Use(await F(), {|HRT1009:t_n|});")]
    [InlineData("t_s.X = 1; await F(); Use({|HRT1009:t_s|}.X);")]
    [InlineData("t_n = Flag ? 1 : 2; await F(); {|HRT1009:t_n|} = Flag ? 1 : await F();")]
    [InlineData("Use(t_n); {|HRT1009:t_n|} = Flag ? 1 : await F();")]
    [InlineData("switch (t_n) { case 1: await F(); break; } {|HRT1009:t_n|} = 0;")]
    // A lambda within regions of the code around it.
    [InlineData("using (new Held()) { Func<Task> g = async () => { t_n = 1; await F(); Use({|HRT1009:t_n|}); }; await g(); }")]
    [InlineData("using var held = new Held(); Func<Task> g = async () => { try { t_n = 1; await F(); } finally { Use({|HRT1009:t_n|}); } }; await g();")]
    [InlineData("try { Func<Task> g = async () => { t_n = 1; await F(); Use({|HRT1009:t_n|}); }; await g(); } catch (Exception) { await F(); } finally { await F(); }")]
    [InlineData("await using (new Closed()) { async Task G() { try { t_n = 1; await F(); } catch (Exception) { Use({|HRT1009:t_n|}); } } await G(); }")]
    // By a property that gives the state.
    [InlineData("Now = 1; await F(); Use({|HRT1009:Now|});")]
    [InlineData("Now = 1; await F(); Use({|HRT1009:C.Now|});")]
    [InlineData("t_n = 1; await F(); {|HRT1009:Now|}++;")]
    [InlineData("Now = 1; await F(); Use({|HRT1009:t_n|});")]
    [InlineData("Now = 1; await F(); Use({|HRT1009:Deep|});")]
    [InlineData("Now = 1; await F(); Use({|HRT1009:new C().Mine|});")]
    [InlineData("OfLocal = 1; await F(); Use({|HRT1009:l.Value|});")]
    public Task Is_told(string statements) => Verify(statements);

    [Theory]
    [InlineData("t_n = 1; Use(t_n); await F();")]
    [InlineData("Now = 1; Use(Now); await F();")]
    [InlineData("Now = 1; await F(); Use(Wrong);")]
    [InlineData("Now = 1; await F(); Use(Lazy);")]
    [InlineData("Round = 1; await F(); Use(Round);")]
    [InlineData("await F(); Now = 1; Use(Now);")]
    [InlineData("await F(); t_n = 1; Use(t_n);")]
    [InlineData("t_n = await F();")]
    [InlineData("t_n = 1; await F(); Use(t_m);")]
    [InlineData("if (Flag) { t_n = 1; } else { await F(); Use(t_n); }")]
    [InlineData("(t_b ??= new object()).ToString(); await F(); (t_b ??= new object()).ToString();")]
    [InlineData("t_n = 1; Func<Task> g = async () => { await F(); }; Use(t_n);")]
    [InlineData("t_n = 1; Action g = () => Use(t_n); await F();")]
    [InlineData("r.Value.ToString(); await F(); r.Value.ToString();")]
    [InlineData("if (t_b == null) t_b = new object(); t_b.ToString(); await F(); if (t_b == null) t_b = new object(); t_b.ToString();")]
    [InlineData("(t_b ?? (t_b = new object())).ToString(); await F(); (t_b ?? (t_b = new object())).ToString();")]
    [InlineData("LazyInitializer.EnsureInitialized(ref t_b, () => new object()); t_b.ToString(); await F(); LazyInitializer.EnsureInitialized(ref t_b, () => new object()); t_b.ToString();")]
    [InlineData("for (var i = 0; i < 3; i++) { t_n = i; Use(t_n); await F(); }")]
    [InlineData("t_n = 1; try { Use(3); } finally { t_n = 0; } await F(); t_n = 1; try { Use(3); } finally { t_n = 0; }")]
    [InlineData("new C().own.Value = 1; await F(); Use(new C().own.Value);")]
    [InlineData("s_n = 1; await F(); Use(s_n);")]
    [InlineData("await c.RunAsync(async () => { t_n = 1; await F(); Use(t_n); });")]
    [InlineData("await c.RunAsync(Engine.GoAsync);")]
    [InlineData("await c.RunAsync(() => Engine.DeepAsync());")]
    [InlineData("while (true) { t_n = 1; Use(t_n); return; } await F();", CompilerDiagnostics.Errors)]
    public Task Else_not(string statements, CompilerDiagnostics compiler = CompilerDiagnostics.Errors) => Verify(statements, compiler);

    [Theory]
    [InlineData("t_n = 1; await ; Use(")]
    [InlineData("await F(; t_n = ")]
    [InlineData("t_n = await")]
    [InlineData("for (t_n = 1; await F(); ) {")]
    [InlineData("goto Nowhere; await F();")]
    public Task Half_typed_nothing_is_thrown(string statements) => Verify(statements, CompilerDiagnostics.None);

    [Theory]
    [InlineData("static readonly Func<Task> s_go = async () => { t_n = 1; await Task.Yield(); Console.WriteLine({|HRT1009:t_n|}); };")]
    [InlineData("static readonly Func<Task> s_none = async () => await Task.Yield(), s_go = async () => { t_n = 1; await Task.Yield(); Console.WriteLine({|HRT1009:t_n|}); };")]
    [InlineData("readonly Func<Task> _go = async () => { t_n = 1; await Task.Yield(); Console.WriteLine({|HRT1009:t_n|}); };")]
    [InlineData("static Func<Task> Go { get; } = async () => { t_n = 1; await Task.Yield(); Console.WriteLine({|HRT1009:t_n|}); };")]
    [InlineData("static Func<Task> Go => async () => { t_n = 1; await Task.Yield(); Console.WriteLine({|HRT1009:t_n|}); };")]
    public Task Of_initializers_too(string member) => Test("using System; using System.Threading.Tasks; class C { [ThreadStatic] static int t_n; " + member + " }").RunAsync();

    [Fact]
    public Task Of_top_level_statements_too() => Verify(Whole("await Engine.GoAsync();", "C.t_n = 1; await System.Threading.Tasks.Task.Yield(); System.Console.WriteLine({|HRT1009:C.t_n|});\n", "await c.RunAsync(() => Engine.DeepAsync());"), OutputOf.Program);

    [Fact]
    public Task A_window_s_thread_goes_on_itself()
    {
        var test = Test(Whole("t_n = 1; await F(); Use(t_n);", "", "await c.RunAsync(() => Engine.DeepAsync());"));
        test.TestState.AnalyzerConfigFiles.Add(BuildProperties.File("OutputType=WinExe"));
        return test.RunAsync();
    }

    private enum OutputOf
    {
        Library,
        Program,
    }

    private static Task Verify(string statements, CompilerDiagnostics compiler = CompilerDiagnostics.Errors)
    {
        var test = Test(Whole(statements, "", "await c.RunAsync(() => Engine.DeepAsync());"));
        test.CompilerDiagnostics = compiler;
        if (compiler == CompilerDiagnostics.None) test.TestBehaviors |= TestBehaviors.SkipSuppressionCheck;
        return test.RunAsync();
    }

    private static Task Verify(string source, OutputOf output)
    {
        var test = Test(source);
        test.TestState.OutputKind = output == OutputOf.Program ? Microsoft.CodeAnalysis.OutputKind.ConsoleApplication : Microsoft.CodeAnalysis.OutputKind.DynamicallyLinkedLibrary;
        return test.RunAsync();
    }

    private static CSharpAnalyzerTest<StateAcrossAwaitAnalyzer, DefaultVerifier> Test(string source)
    {
        var test = new CSharpAnalyzerTest<StateAcrossAwaitAnalyzer, DefaultVerifier> { ReferenceAssemblies = RunningFramework.NoPackages, TestCode = source };
        test.TestState.AdditionalReferences.AddRange(RunningFramework.WithRuntime);
        return test;
    }

    private static string Whole(string statements, string top, string other) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Threading;
        using System.Threading.Tasks;
        using Hrtify;
        {{top}}
        class C
        {
            struct S { public int X; }
            [ThreadStatic] internal static int t_n;
            [ThreadStatic] static int t_m;
            class Held : IDisposable { public void Dispose() { } }
            static int Now { get => t_n; set => t_n = value; }
            static int Deep => C.Now;
            int Mine { get { return t_n; } set { t_n = value; } }
            static int OfLocal { get => l.Value; set => l.Value = value; }
            // These do more, or give each other.
            static int Wrong { get => t_m; set => s_n = value; }
            static int Lazy => t_m == 0 ? 3 : s_n;
            static int Round { get => Back; set => Back = value; }
            static int Back { get => Round; set => Round = value; }
            [ThreadStatic] static object t_b;
            [ThreadStatic] static S t_s;
            [field: ThreadStatic] static int P { get; set; }
            [CoreLocal] static ref int Own => ref s_n;
            static int s_n;
            static readonly ThreadLocal<int> l = new ThreadLocal<int>();
            static readonly ThreadLocal<Random> r = new ThreadLocal<Random>(() => new Random());
            readonly ThreadLocal<int> own = new ThreadLocal<int>();
            static void Set() => t_n = 3;
            static bool Flag => true;
            class Closed : IAsyncDisposable { public ValueTask DisposeAsync() => default; }
            static async IAsyncEnumerable<int> Items() { await Task.Yield(); yield return 1; }
            static async Task<int> F() { await Task.Yield(); return 1; }
            static void Use(params int[] values) { }
            static async Task Go(CoreContext c)
            {
                {{statements}}
            }
            static async Task Host(CoreContext c) { {{other}} }
        }
        static class Engine
        {
            [ThreadStatic] static int t_depth;
            internal static async Task GoAsync() { await Task.Yield(); }
            internal static Task DeepAsync() => DeeperAsync();
            static async Task DeeperAsync() { t_depth++; await Task.Yield(); t_depth--; }
        }
        """;
}
