// form: the field as an argument for optional, params, extension and generic parameters; out var beside; discards; default(T) of its type; sizeof, typeof
// expect: converted
using System;

static class Program
{
    [ThreadStatic] static int t_x;
    [ThreadStatic] static string? t_s;
    [ThreadStatic] static (int, string?) t_t;

    static string Opt(int a, int b = 7, params object?[] rest) => $"{a}.{b}.{rest.Length}";
    static bool Parse(string s, out int first, out int second) { first = s.Length; second = t_x; return t_x > 2; }
    static T Pick<T>(T a, T b) => t_x % 2 == 0 ? a : b;

    static void Step()
    {
        t_x++; string o = Opt(t_x) + Opt(b: t_x, a: t_x++) + Opt(t_x, t_x, t_x, t_s); bool p = Parse("abc", out t_x, out var second) && Parse("de", out _, out t_x);
        t_s = Pick(t_s, "picked") ?? default; t_t = Pick(t_t, (t_x, t_s)); _ = t_x; _ = t_t is var (n, m) ? n : 0;
        Console.WriteLine($"{Lanes.Here}: {o} {p} {second} {t_x} {t_s ?? "null"} {t_t} {n} {m} {default(int) + sizeof(int) + t_x}");
    }

    static void Main() { Step(); Lanes.Each(Step); Lanes.Each(Step); Lanes.On("fresh", () => Console.WriteLine($"{t_s == null} {t_t}")); }
}
