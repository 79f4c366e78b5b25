// form: X + await f(), await f() + X, M(X, await f()) by value, interpolation around an await, M(X.F, await f())
// expect: converted
using System;
using System.Threading.Tasks;

struct S { internal int F; internal readonly int Get(int k) => F * 10 + k; }

static class Program
{
    [ThreadStatic] static int t_x;
    [ThreadStatic] static S t_s;
    [ThreadStatic] static string? t_str;

    static string M(int a, int b, int c = 0) => a + "," + b + "," + c;
    static string Ms(S a, int b) => a.F + "," + b;
    static string Mo(object a, object b) => a + "," + b;

    static async Task Body()
    {
        Console.WriteLine(t_x + await Lanes.To("a", 5) + t_x);
        Console.WriteLine(M(t_x, await Lanes.To("b", 6), t_x));
        Console.WriteLine($"{t_x}{await Lanes.To("a", 7)}{t_x}{t_str}");
        Console.WriteLine(M(t_s.F, await Lanes.To("b", 8), t_s.F));
        Console.WriteLine(Ms(t_s, await Lanes.To("a", 9)));
        Console.WriteLine(Mo(t_x, await Lanes.To("b", (object)10)));
        Console.WriteLine((t_x, await Lanes.To("a", 11), t_x, t_s.F));
        Console.WriteLine(new[] { t_x, await Lanes.To("b", 12), t_x }[0] + (t_str ?? await Lanes.To("a", "none")) + t_str?.Length);
        Console.WriteLine(t_x == 3 && await Lanes.To("b", true) || t_x == 2);
        int local = t_x; local += await Lanes.To("main", t_x); Console.WriteLine(local);
    }

    static void Main()
    {
        t_x = 1; t_s.F = 10; t_str = "m"; Lanes.On("a", () => { t_x = 2; t_s.F = 20; }); Lanes.On("b", () => { t_x = 3; t_s.F = 30; t_str = "b"; });
        Lanes.Run(Body);
    }
}
