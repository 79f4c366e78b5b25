// form: M(ref X, await f()), out X, in X, Interlocked.Exchange(ref X, await f())
// expect: converted
using System;
using System.Threading;
using System.Threading.Tasks;

static class Program
{
    [ThreadStatic] static int t_r;
    [ThreadStatic] static int t_o;
    [ThreadStatic] static int t_i;
    [ThreadStatic] static int t_e;

    static int Ref(ref int x, int k) => x += k;
    static void Out(out int x, int k) => x = k * 2;
    static int In(in int x, int k) => x * 10 + k;
    static void Print(object? o = null) => Console.WriteLine($"{Lanes.Here}: {t_r} {t_o} {t_i} {t_e} {o}");

    static async Task Body()
    {
        Print(Ref(ref t_r, await Lanes.To("a", 5)));
        Out(out t_o, await Lanes.To("b", 6)); Print();
        Print(In(in t_i, await Lanes.To("a", 7)));
        Print(Interlocked.Exchange(ref t_e, await Lanes.To("b", 8)));
    }

    static void Main()
    {
        t_r = 100; t_i = 1; Lanes.On("a", () => { t_r = 200; t_i = 2; }); Lanes.On("b", () => { t_r = 300; t_i = 3; t_e = 33; });
        Lanes.Run(Body);
        Lanes.Each(() => Print());
    }
}
