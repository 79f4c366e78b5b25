// form: M(b: await f(), a: ref X): named arguments put the await before the reference
// expect: converted
using System;
using System.Threading.Tasks;

struct S { internal int F; }

static class Program
{
    [ThreadStatic] static int t_x;
    [ThreadStatic] static S t_s;

    static int M(ref int a, int b) => a += b;
    static void Out(out int a, int b) => a = b;
    static void Print(int o) => Console.WriteLine($"{Lanes.Here}: {t_x} {t_s.F} {o}");

    static async Task Body()
    {
        Print(M(b: await Lanes.To("a", 5), a: ref t_x));
        Print(M(b: await Lanes.To("b", 6), a: ref t_s.F));
        Out(b: await Lanes.To("a", 7), a: out t_x); Print(0);
        Print(M(ref t_x, 1) + M(b: await Lanes.To("b", 8), a: ref t_x));
    }

    static void Main()
    {
        t_x = 100; Lanes.On("b", () => t_x = 1000);
        Lanes.Run(Body);
        Lanes.Each(() => Print(0));
    }
}
