// form: lambdas, method groups, local state captured by a lambda, in initializers
// expect: converted
using System;
using System.Linq;

static class A
{
    static int s_k = 3;
    [ThreadStatic] internal static Func<int, int>? t_f = x => x * s_k;
    [ThreadStatic] internal static Func<int, Func<int, int>>? t_curry = x => y => x * 10 + y + t_n;
    [ThreadStatic] internal static int t_n = new Func<int>(() => { int s = 0; for (int i = 0; i < 4; i++) s += i; return s; })();
    [ThreadStatic] internal static Action? t_act = Step;
    [ThreadStatic] internal static Func<string>? t_static = static () => "static";
    [ThreadStatic] internal static int[]? t_query = (from x in new[] { 3, 1, 2 } where x > 1 orderby x select x * t_n).ToArray();
    [ThreadStatic] internal static Func<int>? t_anon = delegate { return t_n++; };
    static void Step() { s_k++; t_n += 100; }
}

static class Program
{
    static string Text() => $"{A.t_f?.Invoke(5)} {A.t_curry?.Invoke(4)(2)} {A.t_n} {A.t_static?.Invoke()} {A.t_query?[1]} {A.t_anon?.Invoke()}";

    static void Main()
    {
        Console.WriteLine(Text());
        var act = A.t_act!; act();
        var f = A.t_f; Lanes.On("a", () => { act(); A.t_f = f; A.t_anon = () => A.t_n -= 1; });
        Lanes.Each(() => Console.WriteLine(Lanes.Here + ": " + Text()));
        Lanes.On("fresh", () => Console.WriteLine(A.t_act == null));
    }
}
