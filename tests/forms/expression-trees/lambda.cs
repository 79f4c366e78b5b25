// form: a lambda converted to Expression<> mentions the field
// expect: converted
using System;
using System.Linq.Expressions;

static class Program
{
    [ThreadStatic] static int t_x;
    [ThreadStatic] static int t_free;

    static void Main()
    {
        Expression<Func<int, int>> e = k => t_x + k;
        var f = e.Compile();
        t_x = 5; t_free = 1;
        Lanes.Each(() => { t_free += f(10); Console.WriteLine($"{Lanes.Here}: {f(1)} {t_free}"); t_x++; });
        Lanes.Each(() => Console.WriteLine($"{Lanes.Here}: {f(1)} {t_x} {t_free}"));
    }
}
