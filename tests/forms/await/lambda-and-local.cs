// form: X = await f() in an async lambda, an async local function, an async method of another type, async void
// expect: converted
using System;
using System.Threading.Tasks;

static class Other { internal static async Task Set() => Program.t_o = await Lanes.To("a", 7); }

static class Program
{
    [ThreadStatic] static int t_l;
    [ThreadStatic] static int t_f;
    [ThreadStatic] internal static int t_o;
    [ThreadStatic] static int t_v;

    static void Print() => Console.WriteLine($"{Lanes.Here}: {t_l} {t_f} {t_o} {t_v}");

    static async void Void() { t_v = await Lanes.To("b", 8); Print(); }

    static async Task Body()
    {
        Func<Task> f = async () => { t_l = await Lanes.To("a", 5); Print(); };
        async Task Local() { t_f += await Lanes.To("b", 6); Print(); }
        await f(); await Local(); await Other.Set(); Print(); Void(); await Lanes.To("main"); Print();
    }

    static void Main()
    {
        t_f = 100; Lanes.On("a", () => t_f = 1000);
        Lanes.Run(Body);
        Lanes.Each(Print);
    }
}
