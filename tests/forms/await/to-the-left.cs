// form: the await stands to the left: M(await f(), ref X), a[await f()] = X = 9, (await f()).V = X, M(X = 4, await f()), x = await f(X)
// expect: converted
using System;
using System.Threading.Tasks;

struct S { internal int F; internal int Add(int k) => F += k; }
class C { internal int V; }

static class Program
{
    [ThreadStatic] static int t_x;
    [ThreadStatic] static S t_s;

    static int Ref(int k, ref int x) => x += k;
    static int In(int k, in int x) => x * 10 + k;
    static int Two(int a, int b) => a * 100 + b;
    static async Task<int> Twice(int x, string lane) { await Lanes.To(lane); return 2 * x; }
    static void Print(object? o = null) => Console.WriteLine($"{Lanes.Here}: {t_x} {t_s.F} {o}");

    static async Task Body()
    {
        var a = new int[3]; var c = new C();
        Print(Ref(await Lanes.To("a", 5), ref t_x));
        Print(In(await Lanes.To("b", 6), in t_x) + In(await Lanes.To("a", 6), t_s.F));
        a[await Lanes.To("b", 1)] = t_x = 9; Print(a[1]);
        (await Lanes.To("a", c)).V = t_x += 2; Print(c.V);
        Print(Two(t_x = 4, await Lanes.To("b", 7)));
        int y = await Twice(t_x, "a"); t_x = y; Print(y);
        t_s.F = y; Print(t_s.Add(t_x) + await Lanes.To("b", 8));
        await Lanes.To("a"); t_x++; t_s.F--; await Lanes.To("b"); t_x += 2; t_s.Add(3); Print();
        Print(await Twice(Ref(1, ref t_x), "main"));
    }

    static void Main()
    {
        t_x = 100; t_s.F = 1; Lanes.On("a", () => t_x = 200);
        Lanes.Run(Body);
        Lanes.Each(() => Print());
    }
}
