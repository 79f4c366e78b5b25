// form: an async lambda or local body in the right side has awaits of its own: no await of the assignment
// expect: converted
using System;
using System.Threading.Tasks;

struct S { internal Func<Task<int>>? F; internal int N; }

static class Program
{
    [ThreadStatic] static Func<Task<int>>? t_f;
    [ThreadStatic] static Task<int>? t_task;
    [ThreadStatic] static S t_s;

    static Task<int> Start(Func<Task<int>> f) => f();

    static async Task Body()
    {
        t_f = async () => { await Lanes.To("a"); return t_s.N += 5; };
        t_s.F = async () => await Lanes.To("b", t_s.N) + t_s.N;
        t_f += async () => (await Lanes.To("b", 3)) + ++t_s.N;
        t_task = Start(async () => { await Lanes.To("a"); return ++t_s.N; });
        var (f, g, t) = (t_f, t_s.F, t_task);
        Console.WriteLine(await t); Console.WriteLine(await f() + Lanes.Here); Console.WriteLine(await g!() + Lanes.Here);
    }

    static void Main()
    {
        t_s.N = 100; Lanes.On("a", () => t_s.N = 1);
        Lanes.Run(Body);
        Lanes.Each(() => Console.WriteLine($"{Lanes.Here}: {t_f != null} {t_task != null} {t_s.F != null} {t_s.N}"));
    }
}
