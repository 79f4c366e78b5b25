// form: what people write instead: var t = await f(); X = t; and locals copied before and after awaits
// expect: converted
using System;
using System.Threading.Tasks;

struct S { internal int F; internal string? T; }

static class Program
{
    [ThreadStatic] static S t_s;
    [ThreadStatic] static int t_x;

    static async Task<int> Next() { int mine = t_x; await Lanes.To(mine % 2 == 0 ? "a" : "b"); t_x += mine + 1; return t_x; }

    static async Task Body()
    {
        for (int i = 0; i < 5; i++)
        {
            int t = await Next(); t_s.F = t; t_x = t_s.F + i; string s = await Lanes.To("main", "s" + t); t_s.T += s; S copy = t_s; await Lanes.To("a"); (t_s, copy) = (copy, t_s);
            Console.WriteLine($"{Lanes.Here}: {t_x} {t_s.F} {t_s.T} {copy.F}");
        }
    }

    static void Main()
    {
        t_x = 1;
        Lanes.Run(Body);
        Lanes.Each(() => Console.WriteLine($"{Lanes.Here}: {t_x} {t_s.F} {t_s.T}"));
    }
}
