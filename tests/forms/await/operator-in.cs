// form: a user-defined operator with `in` parameters: X + await f() passes a reference; the same operator by value does not
// expect: refused t_in await
using System;
using System.Threading.Tasks;

struct I { internal int N; public static int operator +(in I a, int b) => a.N * 100 + b; }
struct V { internal int N; public static int operator +(V a, int b) => a.N * 100 + b; }

static class Program
{
    [ThreadStatic] static I t_in;
    [ThreadStatic] static V t_value;

    static async Task Body()
    {
        Console.WriteLine(t_in + await Lanes.To("a", 5));
        Console.WriteLine(t_value + await Lanes.To("b", 6));
        Console.WriteLine(t_in + await Lanes.To("a", 7));
    }

    static void Main()
    {
        t_in.N = 1; t_value.N = 2; Lanes.On("a", () => { t_in.N = 3; t_value.N = 4; }); Lanes.On("b", () => { t_in.N = 5; t_value.N = 6; });
        Lanes.Run(Body);
        Lanes.Each(() => Console.WriteLine($"{Lanes.Here}: {t_in.N} {t_value.N}"));
    }
}
