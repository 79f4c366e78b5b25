// form: struct X: X.Method(await f()), X.Prop = await f(), X[0] = await f(), X[await f()]
// expect: refused t_i await
// expect: refused t_r await
using System;
using System.Threading.Tasks;

struct S { internal int N; internal int Add(int k) => N += k; internal int P { get => N; set => N = value + 1; } internal int this[int i] { get => N + i; set => N = value + i; } }

static class Program
{
    [ThreadStatic] static S t_m;
    [ThreadStatic] static S t_p;
    [ThreadStatic] static S t_i;
    [ThreadStatic] static S t_r;

    static void Print(int o = 0) => Console.WriteLine($"{Lanes.Here}: {t_m.N} {t_p.N} {t_i.N} {t_r.N} {o}");

    static async Task Body()
    {
        Print(t_m.Add(await Lanes.To("a", 5)));
        t_p.P = await Lanes.To("b", 6); Print();
        t_i[3] = await Lanes.To("a", 7); Print();
        Print(t_r[await Lanes.To("b", 8)]);
    }

    static void Main()
    {
        t_m.N = 100; Lanes.On("a", () => t_m.N = 200); Lanes.On("b", () => t_r.N = 50);
        Lanes.Run(Body);
        Lanes.Each(() => Print());
    }
}
