// form: struct path and plain assignment from an await in an async iterator
// expect: converted
using System;
using System.Collections.Generic;
using System.Threading.Tasks;

struct S { internal int F; }

static class Program
{
    [ThreadStatic] static S t_s;
    [ThreadStatic] static int t_x;
    [ThreadStatic] static int t_free;

    static async IAsyncEnumerable<string> Steps()
    {
        t_s.F = await Lanes.To("a", 5); yield return $"{Lanes.Here} {t_s.F} {t_free += 2}";
        t_x = await Lanes.To("b", 6); yield return $"{Lanes.Here} {t_x} {t_free += 3}";
    }

    static async Task Body() { await foreach (string s in Steps()) Console.WriteLine(s + " " + ++t_free); }

    static void Main()
    {
        t_s.F = 50; t_x = 60; t_free = 100;
        Lanes.Run(Body);
        Lanes.Each(() => Console.WriteLine($"{Lanes.Here}: {t_s.F} {t_x} {t_free}"));
    }
}
