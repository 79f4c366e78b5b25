// form: tuples, swaps, deconstruction into fields and paths, discards, name inference, tuple equality, anonymous types
// expect: converted
using System;

class Pt { internal int X, Y; internal void Deconstruct(out int x, out int y) { x = X; y = Y; t_seen++; } [ThreadStatic] internal static int t_seen; }
struct S { internal int F; internal (int a, int b) T; }

static class Program
{
    [ThreadStatic] static int t_x;
    [ThreadStatic] static int t_y;
    [ThreadStatic] static S t_s;
    [ThreadStatic] static (int a, (string? b, long c) n) t_t;

    static void Step()
    {
        (t_x, t_y) = (t_y + 1, t_x + 2); (t_s.F, t_s.T.b) = (t_s.T.b, t_s.F + t_x); (t_x, _) = (t_x * 2, t_y);
        var (a, b) = t_s.T; (int c, t_y) = (t_y, t_y + 5); (t_s.T.a, t_x) = new Pt { X = t_x, Y = c };
        t_t.n = (t_t.n.b + "t", t_t.n.c + t_x); (t_t.a, (_, t_t.n.c)) = t_t; (t_x, (t_y, t_s.F)) = (t_y, (t_s.F, t_x));
        var named = (t_x, t_s.F, Pt.t_seen); var anon = new { t_x, t_y, Z = t_t.a };
        foreach (var (i, j) in new[] { (1, 2), (3, 4) }) (t_t.a, t_s.T.a) = (t_t.a + i, t_s.T.a + j);
        Console.WriteLine($"{Lanes.Here}: {t_x} {t_y} {t_s.F} {t_s.T} {t_t} {a} {b} {c} {named.t_x + named.F + named.t_seen} {anon} {t_s.T == (t_x, t_y)}");
    }

    static void Main()
    {
        Step();
        Lanes.On("b", Step);
        Lanes.Each(Step);
    }
}
