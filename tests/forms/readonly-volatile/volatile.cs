// form: volatile, with and without an address taken
// expect: refused t_v volatile
using System;
using System.Threading;

static class Program
{
    [ThreadStatic] static volatile int t_v;
    [ThreadStatic] private static volatile string? t_w;
    [ThreadStatic] static int t_free;

    static void Main()
    {
        t_v = 5;
#pragma warning disable CS0420
        Lanes.Each(() => { t_v++; Interlocked.Add(ref t_v, 10); t_w += Lanes.Here; Console.WriteLine($"{Lanes.Here}: {t_v} {t_w} {++t_free}"); });
        Lanes.Each(() => Console.WriteLine(t_v + t_w));
    }
}
