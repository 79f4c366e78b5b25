// form: struct X: X.F = await f(), X.In.F = await, X.N = await (int?), tuple T.a = await: compile, and throw when the await suspends
// expect: converted
using System;
using System.Threading.Tasks;

struct In { internal int F; }
struct S { internal int F; internal In In; internal int? N; internal string? Str; }

static class Program
{
    [ThreadStatic] static S t_s;
    [ThreadStatic] static (int a, In b) t_t;
    [ThreadStatic] static int t_free;

    static void Print() => Console.WriteLine($"{Lanes.Here}: {t_s.F} {t_s.In.F} {t_s.N} {t_s.Str} {t_t.a} {t_t.b.F} {t_free++}");

    static async Task Body()
    {
        t_s.F = await Lanes.To("a", 5); Print();
        t_s.In.F = await Lanes.To("b", 6); Print();
        t_s.N = await Lanes.To("a", 7); Print();
        t_s.Str = await Lanes.To("b", "s"); Print();
        t_t.a = await Lanes.To("a", 8); Print();
        t_t.b.F = await Lanes.To("main", 9); Print();
    }

    static void Main()
    {
        t_s.F = 100; t_free = 10;
        Lanes.Run(Body);
        Lanes.Each(Print);
    }
}
