// form: M(X, await f()) where the parameter is `in`: the reference is passed without a word
// expect: converted
using System;
using System.Threading.Tasks;

struct S { internal int N; }
class Idx { internal int this[in S s, int k] => s.N * 10 + k; internal Idx(in int x = 0, int k = 0) { V = x + k; } internal readonly int V; }

static class Program
{
    [ThreadStatic] static int t_x;
    [ThreadStatic] static S t_s;
    [ThreadStatic] static int t_value;

    static int In(in int x, int k) => x * 10 + k;
    static int Value(int x, int k) => x * 10 + k;
    static void Print(int o) => Console.WriteLine($"{Lanes.Here}: {t_x} {t_s.N} {t_value} {o}");

    static async Task Body()
    {
        Print(In(t_x, await Lanes.To("a", 5)));
        Print(new Idx()[t_s, await Lanes.To("b", 6)]);
        Print(new Idx(t_x, await Lanes.To("a", 7)).V);
        Print(Value(t_value, await Lanes.To("b", 8)));
        t_value++;
    }

    static void Main()
    {
        t_x = 1; t_s.N = 2; t_value = 3; Lanes.On("a", () => { t_x = 4; t_s.N = 5; t_value = 6; }); Lanes.On("b", () => t_s.N = 7);
        Lanes.Run(Body);
        Lanes.Each(() => Print(0));
    }
}
