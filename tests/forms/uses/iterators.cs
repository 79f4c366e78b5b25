// form: iterators and yields that read, write and pass the field by ref; the iterator moves on different threads
// expect: converted
using System;
using System.Collections.Generic;

struct S { internal int N; internal int Up() => ++N; }

static class Program
{
    [ThreadStatic] static int t_x;
    [ThreadStatic] static S t_s;
    static void Inc(ref int x) => x += 10;

    static IEnumerable<string> Steps()
    {
        for (int i = 0; i < 6; i++)
        {
            t_x++; Inc(ref t_x); t_s.Up(); t_s.N += t_x;
            yield return $"{Lanes.Here} {i}: {t_x} {t_s.N}";
            (t_x, t_s.N) = (t_s.N, t_x); { ref int r = ref t_x; r++; }
        }
        try { yield return "end " + t_x; } finally { t_x = -1; }
    }

    static void Main()
    {
        using (var e = Steps().GetEnumerator())
        {
            string[] lanes = { "main", "a", "b", "a", "a", "main", "b" };
            foreach (string lane in lanes) Lanes.On(lane, () => { e.MoveNext(); Console.WriteLine(lane + " <- " + e.Current); });
            Lanes.On("a", e.Dispose);
        }
        Lanes.Each(() => Console.WriteLine($"{Lanes.Here}: {t_x} {t_s.N}"));
    }
}
