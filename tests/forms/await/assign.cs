// form: X = await f(), the plain assignment
// expect: converted
using System;
using System.Threading.Tasks;

static class Program
{
    [ThreadStatic] static int t_x;
    [ThreadStatic] static int t_other;

    static async Task Body()
    {
        t_x = 1; t_other = 10;
        t_x = await Lanes.To("a", 5);
        Console.WriteLine($"{Lanes.Here} {t_x} {t_other++}");
        t_x = 7 + await Lanes.To("b", t_x);
        Console.WriteLine($"{Lanes.Here} {t_x} {t_other++}");
    }

    static void Main()
    {
        Lanes.Run(Body);
        Lanes.Each(() => Console.WriteLine($"{Lanes.Here}: {t_x} {t_other}"));
    }
}
