// form: C# 14: X?.V = await f(), X?.V += await f(), X?.A[0] = await with a class X; the await runs only when X is not null
// expect: converted
// langversion: 14
using System;
using System.Threading.Tasks;

class C { internal int V; internal int[] A = new int[2]; internal C? Next; internal string Name = Lanes.Here; }

static class Program
{
    [ThreadStatic] static C? t_c;

    static void Print() => Console.WriteLine($"{Lanes.Here}: {t_c?.Name} {t_c?.V} {t_c?.A[1]} {t_c?.Next?.V}");

    static async Task Body()
    {
        t_c?.V = await Lanes.To("a", 5); Print();
        t_c?.V += await Lanes.To("b", 6); Print();
        t_c?.V = await Lanes.To("a", 7); Print();
        await Lanes.To("main"); t_c?.A[1] = await Lanes.To("a", 8); Print();
        t_c?.Next?.V = await Lanes.To("b", 9); Print();
    }

    static void Main()
    {
        t_c = new C(); C mine = t_c; Lanes.On("a", () => t_c = new C { V = 50, Next = new C() });
        Lanes.Run(Body);
        Lanes.Each(Print);
        Console.WriteLine(mine.V + mine.A[1]);
    }
}
