// form: (X, Y) = (await f(), await g()), (X, Y) = await f()
// expect: converted
using System;
using System.Threading.Tasks;

static class Program
{
    [ThreadStatic] static int t_x;
    [ThreadStatic] static int t_y;
    [ThreadStatic] static string? t_z;
    [ThreadStatic] static int t_w;

    static void Print() => Console.WriteLine($"{Lanes.Here}: {t_x} {t_y} {t_z} {t_w++}");

    static async Task Body()
    {
        (t_x, t_y) = (await Lanes.To("a", 5), await Lanes.To("b", 6)); Print();
        (t_x, t_y) = await Lanes.To("a", (7, 8)); Print();
        (int k, (t_z, t_x)) = await Lanes.To("b", (1, ("z", 9))); Print(); Console.WriteLine(k);
    }

    static void Main()
    {
        t_x = 100; t_w = 50; Lanes.On("a", () => t_x = 200);
        Lanes.Run(Body);
        Lanes.Each(Print);
    }
}
