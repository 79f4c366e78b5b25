#define LOCAL
#undef OTHER
#pragma warning disable CS0414
/* A comment that is
   the header of the file. */
using System;

static class Program
{
#if LOCAL && !OTHER
    [ThreadStatic] static int t_x;
#else
    static int t_x;
#endif

    static void Main()
    {
        t_x = 5;
        Lanes.Each(() => Console.WriteLine($"{Lanes.Here}: {++t_x}"));
        throw new Exception("at the end " + t_x);
    }
}
