// form: inline array X: X[1] = await f(), and a read X[await f()]
// expect: refused t_w await
// expect: refused t_r await
using System;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;

[InlineArray(3)] struct Arr { int _e; }

static class Program
{
    [ThreadStatic] static Arr t_w;
    [ThreadStatic] static Arr t_r;
    [ThreadStatic] static Arr t_free;

    static void Print(int o = 0) => Console.WriteLine($"{Lanes.Here}: {t_w[1]} {t_r[2]} {++t_free[0]} {o}");

    static async Task Body()
    {
        t_w[1] = await Lanes.To("a", 5); Print();
        Print(t_r[await Lanes.To("b", 2)]);
    }

    static void Main()
    {
        t_r[2] = 30; Lanes.On("b", () => t_r[2] = 40);
        Lanes.Run(Body);
        Lanes.Each(() => Print());
    }
}
