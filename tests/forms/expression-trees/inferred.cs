// form: the conversion to Expression<> is by overload, by a method's parameter, by a return, by a nested lambda
// expect: converted
using System;
using System.Linq.Expressions;

static class Program
{
    [ThreadStatic] static int t_p;
    [ThreadStatic] static int t_r;
    [ThreadStatic] static int t_n;
    [ThreadStatic] static int t_func;

    static Func<T> Param<T>(Expression<Func<T>> e) => e.Compile();
    static Func<T> Plain<T>(Func<T> f) => f;
    static Expression<Func<int>> Return() => () => t_r * 2;
    static Expression<Func<Func<int>>> Nested() { return () => () => t_n + 1; }

    static void Main()
    {
        var (a, b, c, d) = (Param(() => t_p + 1), Return().Compile(), Nested().Compile(), Plain(() => t_func--));
        t_p = 1; t_r = 10; t_n = 100; t_func = 1000;
        Lanes.Each(() => { Console.WriteLine($"{Lanes.Here}: {a()} {b()} {c()()} {d()}"); t_p += 2; t_r += 3; t_n += 4; });
        Lanes.Each(() => Console.WriteLine($"{Lanes.Here}: {a()} {b()} {c()()} {d()}"));
    }
}
