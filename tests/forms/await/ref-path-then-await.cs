// form: M(ref X.F, await f()) with a struct X, and a ref to an element of an inline array
// expect: refused t_a await
using System;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;

struct S { internal int F; internal (int a, int b) T; }
[InlineArray(3)] struct Arr { int _e; }

static class Program
{
    [ThreadStatic] static S t_s;
    [ThreadStatic] static Arr t_a;
    [ThreadStatic] static int t_free;

    static int Ref(ref int x, int k) => x += k;
    static void Print(int o) => Console.WriteLine($"{Lanes.Here}: {t_s.F} {t_s.T} {t_a[1]} {t_free++} {o}");

    static async Task Body()
    {
        Print(Ref(ref t_s.F, await Lanes.To("a", 5)));
        Print(Ref(ref t_s.T.b, await Lanes.To("b", 6)));
        Print(Ref(ref t_a[1], await Lanes.To("a", 7)));
    }

    static void Main()
    {
        t_s.F = 1; t_s.T = (2, 3); t_a[1] = 4; Lanes.On("b", () => t_s.T.b = 5);
        Lanes.Run(Body);
        Lanes.Each(() => Print(0));
    }
}
