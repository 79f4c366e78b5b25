// form: the await in the right side is nested deep (an argument of an argument, an interpolation, an index, a cast, a lambda does not count)
// expect: converted
using System;
using System.Threading.Tasks;

static class Program
{
    [ThreadStatic] static int t_x;
    [ThreadStatic] static string? t_s;
    [ThreadStatic] static Func<Task<int>>? t_lambda;

    static int Id(int x) => x;
    static void Print() => Console.WriteLine($"{Lanes.Here}: {t_x} {t_s} {t_lambda == null}");

    static async Task Body()
    {
        t_x = Id(Id(-(int)await Lanes.To("a", 5L))) + new[] { 1, 2 }[await Lanes.To("b", 1)]; Print();
        t_s = $"{t_s}<{await Lanes.To("a", 6):00}>" + (await Lanes.To("b", (object)"o") is string { Length: 1 } s ? s : ""); Print();
        t_lambda = async () => await Lanes.To("a", t_x + 1); Print();
        var l = t_lambda; Console.WriteLine(await l()); Print();
    }

    static void Main()
    {
        t_s = "m";
        Lanes.Run(Body);
        Lanes.Each(Print);
    }
}
