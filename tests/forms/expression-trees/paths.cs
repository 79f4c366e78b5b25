// form: a member of the field, a call on it, a conversion of it, an index of it, inside an expression tree
// expect: converted
using System;
using System.Linq.Expressions;

class C { internal int V; internal string P => "p" + V; internal int M(int k) => V * k; }
struct S { internal int F; }

static class Program
{
    [ThreadStatic] static C? t_c;
    [ThreadStatic] static S t_s;
    [ThreadStatic] static int[]? t_a;
    [ThreadStatic] static object? t_o;

    static void Main()
    {
        Expression<Func<string>> a = () => t_c!.P + t_c.M(2); Expression<Func<int>> b = () => t_s.F; Expression<Func<int>> c = () => t_a![1] + t_a.Length; Expression<Func<long>> d = () => (int)t_o!;
        var (fa, fb, fc, fd) = (a.Compile(), b.Compile(), c.Compile(), d.Compile());
        int k = 10;
        Lanes.Each(() => { t_c = new C { V = k++ }; t_s.F = k++; t_a = new[] { 1, k++ }; t_o = k++; });
        Lanes.Each(() => Console.WriteLine($"{Lanes.Here}: {fa()} {fb()} {fc()} {fd()}"));
    }
}
