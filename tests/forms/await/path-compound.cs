// form: struct X: X.F += await f(), X.F ??= await, X.E += await (delegate), (X.F, y) = (await, 1)
// expect: converted
using System;
using System.Threading.Tasks;

struct S { internal int F; internal string? Str; internal Action? E; internal int G; }

static class Program
{
    [ThreadStatic] static S t_s;
    [ThreadStatic] static int t_calls;

    static void Print() { t_s.E?.Invoke(); Console.WriteLine($"{Lanes.Here}: {t_s.F} {t_s.Str} {t_s.G} {t_calls}"); }

    static async Task Body()
    {
        int y;
        t_s.F += await Lanes.To("a", 5); Print();
        t_s.Str ??= await Lanes.To("b", "s"); Print();
        t_s.E += await Lanes.To("a", new Action(() => t_calls++)); Print();
        (t_s.G, y) = (await Lanes.To("b", 6), 1); Print();
    }

    static void Main()
    {
        t_s.F = 100; Lanes.On("a", () => t_s.F = 200);
        Lanes.Run(Body);
        Lanes.Each(Print);
    }
}
