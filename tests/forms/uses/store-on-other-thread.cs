// form: X = M() where M runs on and writes another thread's X, nested calls that come back
// expect: converted
using System;

struct S { internal int F; internal string? T; }

static class Program
{
    [ThreadStatic] static int t_x;
    [ThreadStatic] static S t_s;

    static int Other(string lane, int v) => Lanes.On(lane, () => { t_x += v; t_s.F = t_x; t_s.T += lane; return t_x; });

    static void Step()
    {
        t_x = Other("c", 5); t_x += Other("d", 7) + Other("c", 1); t_s.F += Other("c", t_x); (t_x, t_s.F) = (Other("d", 2), t_x);
        t_s = new S { F = Other("c", 1), T = t_s.T + Lanes.On("d", () => t_s.T) };
        Lanes.On("c", () => { t_x = Lanes.On("d", () => t_x) + 1; });
        Console.WriteLine($"{Lanes.Here}: {t_x} {t_s.F} {t_s.T}");
    }

    static void Main()
    {
        Step();
        foreach (string lane in new[] { "a", "b", "c", "d" }) Lanes.On(lane, () => Console.WriteLine($"{lane}: {t_x} {t_s.F} {t_s.T}"));
        Lanes.Each(Step);
    }
}
