// form: a path into an obsolete field with an await in the right side warns as before (found by the fuzz, seed 900142)
// expect: converted
using System;
using System.Threading.Tasks;

struct Pair { public int A, B; }

static class Program
{
    [ThreadStatic, Obsolete("old")] static Pair t_pair;
    [ThreadStatic, Obsolete("old too")] static int t_count;

    static async Task<int> Slow(int value) { await Task.Yield(); return value; }

    static async Task Go()
    {
        t_pair.A = await Slow(4);
        t_pair.B += await Slow(5);
        t_count = await Slow(6);
        t_count += await Slow(7);
    }

    static void Main()
    {
        Go().GetAwaiter().GetResult();
        Lanes.Each(() => { t_pair.A += 1; Console.WriteLine($"{Lanes.Here}: {t_pair.A > 0}"); });
    }
}
