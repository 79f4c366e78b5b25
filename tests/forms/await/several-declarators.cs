// form: only one of the declarators of a field has such an await
// expect: converted
using System;
using System.Threading.Tasks;

static class Program
{
    [ThreadStatic] static int t_a, t_b, t_c = 3;

    static void Print() => Console.WriteLine($"{Lanes.Here}: {t_a++} {t_b} {t_c--}");
    static async Task Body() { t_b = await Lanes.To("a", t_a); Print(); t_c = t_b; await Lanes.To("b"); Print(); }

    static void Main()
    {
        t_a = 100;
        Lanes.Run(Body);
        Lanes.Each(Print);
    }
}
