// form: readonly and volatile with several declarators, beside fields of the same type that are converted
// expect: converted
using System;

static class Program
{
    [ThreadStatic] static readonly int t_a = 1, t_b = t_a + 1;
    [ThreadStatic] static volatile bool t_c, t_d;
    [ThreadStatic] static int t_e = t_b + 10, t_f;

    static void Main()
    {
        t_c = true;
        Lanes.Each(() => { t_d = !t_c; t_c = !t_c; t_e += t_a + t_b; t_f++; Console.WriteLine($"{Lanes.Here}: {t_a} {t_b} {t_c} {t_d} {t_e} {t_f}"); });
        Lanes.Each(() => Console.WriteLine($"{t_c} {t_d} {t_e} {t_f}"));
    }
}
