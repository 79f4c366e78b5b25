// form: #if in the type, in the initializer and between the declarators
// expect: refused t_type directive
// expect: refused t_one directive
// expect: refused t_two directive
// define: WIDE
using System;

static class Program
{
    [ThreadStatic] static
#if WIDE
        long
#else
        int
#endif
        t_type;

    [ThreadStatic] static int t_init =
#if WIDE
        64
#else
        32
#endif
        + 1;

    [ThreadStatic] static int t_one
#if WIDE
        , t_two
#endif
        ;

    [ThreadStatic] static int t_free;

    static void Main()
    {
        t_type = 1L << 40;
        Lanes.Each(() => Console.WriteLine($"{Lanes.Here}: {++t_type} {++t_init} {++t_one} {--t_two} {t_free += 2}"));
    }
}
