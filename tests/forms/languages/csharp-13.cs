// form: C# 13: params spans, Lock, ref locals in iterators and async, \e, partial properties, allows ref struct, implicit index
// expect: converted
// langversion: 13
using System;
using System.Collections.Generic;
using System.Threading;

partial class P { internal static partial int N { get; set; } }
partial class P { [ThreadStatic] static int t_n; internal static partial int N { get => t_n; set => t_n = value; } }
class Buf { internal int[] A = new int[3]; }

static class Program
{
    [ThreadStatic] static Lock? t_lock;
    [ThreadStatic] static Buf? t_buf;
    [ThreadStatic] static int t_x;

    static int Sum(params ReadOnlySpan<int> s) { int t = 0; foreach (int x in s) t += x; return t; }
    static int Run<T>(T x) where T : allows ref struct => ++t_x;
    static IEnumerable<int> It() { { ref int r = ref t_x; r += 10; } yield return t_x; { ref int r = ref t_x; r *= 2; Span<int> s = new(ref r); s[0]++; } yield return t_x; }

    static void Step()
    {
        lock (t_lock ??= new()) P.N += Sum(t_x, 2, Run((ReadOnlySpan<char>)"x")); t_buf = new Buf { A = { [^1] = t_x } };
        Console.WriteLine($"{Lanes.Here}: {P.N} {t_buf.A[2]} {string.Join(",", It())}");
    }

    static void Main() { Step(); Lanes.Each(Step); Lanes.On("fresh", () => Console.WriteLine($"{t_lock == null} {t_buf == null}")); }
}
