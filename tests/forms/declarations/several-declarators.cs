// form: several declarators in one field, also with initializers, comments and newlines between
// expect: converted
using System;

static class Program
{
    [ThreadStatic] static int t_a, t_b, t_c;
    [ThreadStatic] static int t_d = 4, t_e, t_f = t_d + 2;

    [ThreadStatic]
    private static string? // the type ends here
        t_g, // first
        /* second */ t_h = "h",
        t_i
        = "i" /* before the comma */ , // after it

        t_j;

    [ThreadStatic] static int[]? t_k, t_l = { 1, 2, 3 }, t_m;

    static string Line() => Environment.StackTrace.Contains("several-declarators.cs:line 26") ? "line 26" : "other line";

    static void Print()
    {
        t_a++; t_b += t_a * 2; t_c -= t_b; t_e += 10; t_d += 100; t_f += 1000; t_g += "G"; t_i += "I"; t_j += t_h; t_m ??= t_l;
        Console.WriteLine($"{Lanes.Here}: {t_a} {t_b} {t_c} {t_d} {t_e} {t_f} {t_g} {t_h} {t_i} {t_j} {t_k?.Length} {t_l?.Length} {t_m?.Length} {Line()}");
    }

    static void Main()
    {
        Print();
        Lanes.Each(Print);
    }
}
