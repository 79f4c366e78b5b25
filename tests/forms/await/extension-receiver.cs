// form: `ref this` and `in this` extension methods with an await in an argument
// expect: converted
using System;
using System.Threading.Tasks;

struct S { internal int N; }
static class Ext { internal static int Add(ref this S s, int k) => s.N += k; internal static int Peek(in this S s, int k) => s.N * 10 + k; internal static int Copy(this S s, int k) => s.N += k; }

static class Program
{
    [ThreadStatic] static S t_a;
    [ThreadStatic] static S t_b;
    [ThreadStatic] static S t_copy;

    static void Print(int o) => Console.WriteLine($"{Lanes.Here}: {t_a.N} {t_b.N} {t_copy.N} {o}");

    static async Task Body()
    {
        Print(t_a.Add(await Lanes.To("a", 5)));
        Print(t_b.Peek(await Lanes.To("b", 6)));
        Print(t_copy.Copy(await Lanes.To("a", 7)));
    }

    static void Main()
    {
        t_a.N = 1; t_b.N = 2; t_copy.N = 3; Lanes.On("a", () => { t_a.N = 10; t_b.N = 20; }); Lanes.On("b", () => { t_b.N = 30; t_copy.N = 40; });
        Lanes.Run(Body);
        Lanes.Each(() => Print(0));
    }
}
