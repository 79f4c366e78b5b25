// form: X += await f(), X ??= await f() for class and int?, delegate X += await f(), bool |= await
// expect: converted
using System;
using System.Threading.Tasks;

static class Program
{
    [ThreadStatic] static int t_x;
    [ThreadStatic] static string? t_s;
    [ThreadStatic] static int? t_n;
    [ThreadStatic] static Action? t_d;
    [ThreadStatic] static bool t_b;
    [ThreadStatic] static int t_calls;

    static void Print() { t_d?.Invoke(); Console.WriteLine($"{Lanes.Here}: {t_x} {t_s} {t_n} {t_b} {t_calls}"); }

    static async Task Body()
    {
        t_x += await Lanes.To("a", 5); Print();
        t_s ??= await Lanes.To("b", "s"); Print();
        t_n ??= await Lanes.To("a", 7); Print();
        t_d += await Lanes.To("b", new Action(() => t_calls++)); Print();
        t_b |= await Lanes.To("a", true); Print();
        t_x -= 3 * await Lanes.To("main", t_x); Print();
    }

    static void Main()
    {
        t_x = 100; Lanes.On("a", () => t_x = 200); Lanes.On("b", () => t_x = 300);
        Lanes.Run(Body);
        Lanes.Each(Print);
    }
}
