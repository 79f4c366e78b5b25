// form: C# 6 has no ref returns: nothing can be converted
// expect: refused t_x language-version
// expect: refused t_s language-version
// langversion: 6
using System;

static class Program
{
    [ThreadStatic] static int t_x;
    [ThreadStatic] static string t_s;

    static void Main()
    {
        t_x = 5; t_s = nameof(t_s);
        Lanes.Each(() => { t_x++; t_s += Lanes.Here; Console.WriteLine($"{t_x} {t_s?.Length}"); });
    }
}
