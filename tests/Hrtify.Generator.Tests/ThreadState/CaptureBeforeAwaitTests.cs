using System.Threading.Tasks;
using Hrtify.CodeFixes.ThreadState;
using Hrtify.Generator.ThreadState;
using Xunit;

namespace Hrtify.Generator.Tests.ThreadState;

/// <summary>The fix of HRT1009: the value before the await, where that is all that changes.</summary>
public sealed class CaptureBeforeAwaitTests
{
    [Theory]
    [InlineData("t_n = 1;\n        await F();\n        Use({|HRT1009:t_n|});", "t_n = 1;\n        var n = t_n;\n        await F();\n        Use(n);")]
    [InlineData("t_n = 1;\n        // why\n        await F();\n        Use({|HRT1009:t_n|} + t_n);", "t_n = 1;\n        // why\n        var n = t_n;\n        await F();\n        Use(n + n);")]
    [InlineData("C.t_n = 1;\n        await F();\n        if (Flag) { Use({|HRT1009:C.t_n|}); }", "C.t_n = 1;\n        var n = C.t_n;\n        await F();\n        if (Flag) { Use(n); }")]
    [InlineData("l.Value = 1;\n        var n = await F();\n        Use({|HRT1009:l.Value|}, n);", "l.Value = 1;\n        var l2 = l.Value;\n        var n = await F();\n        Use(l2, n);")]
    [InlineData("t_2d = 1;\n        await F();\n        Use({|HRT1009:t_2d|});", "t_2d = 1;\n        var value = t_2d;\n        await F();\n        Use(value);")]
    [InlineData("t_await = 1;\n        await F();\n        Use({|HRT1009:t_await|});", "t_await = 1;\n        var awaitValue = t_await;\n        await F();\n        Use(awaitValue);")]
    public Task Is_offered(string statements, string instead) => Verify(statements, instead);

    [Theory]
    [InlineData("Use(t_n);\n        await F();\n        {|HRT1009:t_n|} = 2;")]
    [InlineData("t_n = 1;\n        await F();\n        Use({|HRT1009:t_n|});\n        t_n = 3;")]
    [InlineData("{|HRT1009:t_n|} += await F();")]
    [InlineData("for (var i = 0; i < 3; i++) { Use({|HRT1009:t_n|}); await F(); }")]
    [InlineData("t_n = 1;\n        await F();\n        ByRef(ref {|HRT1009:t_n|});")]
    [InlineData("t_n = 1; Use(await F(), {|HRT1009:t_n|});")]
    // Something on the way may write it.
    [InlineData("t_n = 1;\n        await F();\n        Set();\n        Use({|HRT1009:t_n|});")]
    [InlineData("t_n = 1;\n        await F();\n        while ({|HRT1009:t_n|} < 3) { Pump(); }")]
    // Not served by a local, or not there.
    [InlineData("t_n = 1;\n        await F();\n        Console.WriteLine(nameof(t_n) + {|HRT1009:t_n|});")]
    [InlineData("t_n = 1;\n        await F();\n        Console.WriteLine(new { {|HRT1009:t_n|} }.t_n);")]
    [InlineData("t_s.X = 1;\n        await F();\n        {|HRT1009:t_s|}.Bump();")]
    [InlineData("t_n = 1;\n        await F();\n        Use({|HRT1009:t_n|});\n        Func<int> late = static () => t_n;")]
    public Task Else_there_is_none(string statements) => Verify(statements, statements);

    private static Task Verify(string statements, string instead) => FixProject<StateAcrossAwaitAnalyzer, CaptureBeforeAwait>.Test(Source(statements), Source(instead)).RunAsync();

    private static string Source(string statements) => $$"""
        using System;
        using System.Threading;
        using System.Threading.Tasks;
        class C
        {
            [ThreadStatic] static int t_n;
            static readonly ThreadLocal<int> l = new ThreadLocal<int>();
            struct S { public int X; public void Bump() => X++; }
            [ThreadStatic] static S t_s;
            [ThreadStatic] static int t_2d, t_await;
            static void Set() => t_n = 5;
            static void Pump() { if (Flag) Set(); }
            static bool Flag => true;
            static async Task<int> F() { await Task.Yield(); return 1; }
            static void Use(params int[] values) { }
            static void ByRef(ref int value) { }
            static async Task Go()
            {
                {{statements}}
            }
        }
        """;
}
