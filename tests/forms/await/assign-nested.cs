// form: Y = X = await f(), X = new B { V = await f() }, X = c ? await f() : null, X = (await f()).Member
// expect: converted
using System;
using System.Threading.Tasks;

class B { internal int V; internal B? Next; }

static class Program
{
    [ThreadStatic] static int t_x;
    [ThreadStatic] static int t_y;
    [ThreadStatic] static B? t_b;
    [ThreadStatic] static string? t_s;
    [ThreadStatic] static int t_free;

    static void Print() => Console.WriteLine($"{Lanes.Here}: {t_x} {t_y} {t_b?.V} {t_b?.Next?.V} {t_s} {t_free++}");

    static async Task Body()
    {
        t_y = t_x = await Lanes.To("a", 5); Print();
        t_b = new B { V = await Lanes.To("b", 6), Next = t_b }; Print();
        t_b = t_x > 3 ? null : new B { Next = await Lanes.To("a", new B { V = t_y }) }; Print();
        t_s = (await Lanes.To("b", "long string"))[5..] + t_s; Print();
        t_s = t_y == 5 ? await Lanes.To("main", "s") : null; Print();
    }

    static void Main()
    {
        t_x = 1; t_free = 100;
        Lanes.Run(Body);
        Lanes.Each(Print);
    }
}
