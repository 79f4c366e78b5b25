// form: class X: X.V = await, X.V += await, X.St.F = await and +=, X.Prop = await, X.Next.V = await
// expect: converted
using System;
using System.Threading.Tasks;

struct St { internal int F; internal int? N; }
class C { internal int V; internal St St; internal int P { get; set; } internal C? Next; internal string Name = ""; internal int Add(int k) => V += k; internal void Ref(ref int x, int k) => x += k; }

static class Program
{
    [ThreadStatic] static C? t_c;

    static void Print() => Console.WriteLine($"{Lanes.Here}: {t_c?.Name} {t_c?.V} {t_c?.St.F} {t_c?.St.N} {t_c?.P} {t_c?.Next?.V}");

    static async Task Body()
    {
        t_c!.V = await Lanes.To("a", 5); Print();
        t_c!.V += await Lanes.To("b", 6); Print();
        t_c!.St.F = await Lanes.To("a", 7); Print();
        t_c!.St.F += await Lanes.To("b", 8); Print();
        t_c!.St.N = await Lanes.To("a", 9); Print();
        t_c!.P = await Lanes.To("b", 10); Print();
        t_c!.Next!.V += await Lanes.To("a", 11); Print();
        t_c!.Add(await Lanes.To("b", 12)); Print();
        (t_c!.V, t_c.P) = (await Lanes.To("main", 13), 14); Print();
    }

    static void Main()
    {
        Lanes.Each(() => t_c = new C { Name = "of " + Lanes.Here, Next = new C() });
        C mine = t_c!;
        Lanes.Run(Body);
        Lanes.Each(Print);
        Console.WriteLine(mine.V);
    }
}
