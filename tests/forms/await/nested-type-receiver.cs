// form: a class-typed path inside a struct X: X.C.V = await, X.A[0] = await: the store goes to the heap object, read before the await
// expect: converted
using System;
using System.Threading.Tasks;

class C { internal int V; internal int Add(int k) => V += k; }
struct S { internal C C; internal int[] A; internal int N; }

static class Program
{
    [ThreadStatic] static S t_s;

    static void Print() => Console.WriteLine($"{Lanes.Here}: {t_s.C.V} {t_s.A[0]} {t_s.N++}");

    static async Task Body()
    {
        t_s.C.V = await Lanes.To("a", 5); Print();
        t_s.C.V += await Lanes.To("b", 6); Print();
        t_s.A[0] = await Lanes.To("a", 7); Print();
        t_s.A[0] += await Lanes.To("b", 8); Print();
        t_s.C.Add(await Lanes.To("main", 9)); Print();
    }

    static void Main()
    {
        Lanes.Each(() => t_s = new S { C = new C { V = Lanes.Here[0] }, A = new int[1] });
        Lanes.Run(Body);
        Lanes.Each(Print);
    }
}
