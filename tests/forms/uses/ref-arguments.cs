// form: ref, out, in, ref readonly arguments, named and reordered, and generic ref
// expect: converted
using System;

struct S { internal int F; internal (int, string?) T; }

static class Program
{
    [ThreadStatic] static int t_x;
    [ThreadStatic] static S t_s;
    [ThreadStatic] static string? t_str;

    static void Inc(ref int x) => x += 10;
    static void Set(out int x) { x = 5; x += t_x; }
    static int Read(in int x) { int a = x; t_x += 1; return a * 1000 + x; }
    static int ReadOnly(ref readonly int x) { t_x += 2; return x; }
    static void Swap<T>(ref T a, ref T b) => (a, b) = (b, a);
    static int Two(int k, ref int x, in string? s) { x += k; return x + (s?.Length ?? 0); }

    static void Step()
    {
        Inc(ref t_x); Inc(ref t_s.F); Console.Write(Read(in t_x) + " " + Read(t_x) + " " + Read(t_x + 0) + " ");
        Set(out t_s.F); Set(out t_x); Console.Write(ReadOnly(ref t_x) + " " + ReadOnly(in t_s.F) + " ");
        Swap(ref t_x, ref t_s.F); t_str += "s"; Swap<string?>(ref t_str, ref t_s.T.Item2);
        Console.Write(Two(s: t_str, x: ref t_x, k: 3) + " " + (int.TryParse("77", out t_s.T.Item1) ? t_s.T : default) + " ");
        Console.WriteLine($"{Lanes.Here}: {t_x} {t_s.F} {t_str}");
    }

    static void Main()
    {
        Step();
        Lanes.Each(Step);
        Lanes.Each(Step);
    }
}
