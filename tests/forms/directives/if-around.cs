// form: #if around fields, around attribute lists, with #else, nested, and inactive code that looks like fields
// expect: converted
// define: WITH_A;PER_THREAD
using System;

static class Program
{
#if WITH_A
    [ThreadStatic] static int t_a;
#else
    static int t_a = 100;
#endif
#if !WITH_A
    [ThreadStatic] static int t_b = 5;
#elif PER_THREAD
    [ThreadStatic] static int t_b = 6;
#else
    static int t_b;
#endif
#if WITH_B
    [ThreadStatic] static int t_c = ;;; broken
    #if PER_THREAD
    #endif
#endif
    static int t_c = 3;
#if PER_THREAD
    #if WITH_A
    [ThreadStatic]
    static
        string? t_d;
    #endif
#endif

    static void Main()
    {
        t_a = 10;
        Lanes.Each(() => Console.WriteLine($"{Lanes.Here}: {++t_a} {--t_b} {++t_c} {t_d += Lanes.Here}"));
#if WITH_A && PER_THREAD
        Lanes.Each(() => Console.WriteLine(t_d));
#endif
    }
}
