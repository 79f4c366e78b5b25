// form: the receiver is a readonly or framework struct: int.CompareTo, Nullable.GetValueOrDefault, ReadOnlyMemory.Slice, tuple.Equals, readonly method
// expect: converted
using System;
using System.Threading.Tasks;

readonly struct Ro { readonly int _n; internal Ro(int n) { _n = n; } internal int Plus(int k) => _n + k; }

static class Program
{
    [ThreadStatic] static int t_int;
    [ThreadStatic] static int? t_null;
    [ThreadStatic] static ReadOnlyMemory<char> t_mem;
    [ThreadStatic] static (int, int) t_tuple;
    [ThreadStatic] static Ro t_ro;
    [ThreadStatic] static string? t_free;

    static async Task Body()
    {
        Console.WriteLine(t_int.CompareTo(await Lanes.To("a", 5)));
        Console.WriteLine(t_null.GetValueOrDefault(await Lanes.To("b", 6)));
        Console.WriteLine(t_mem.Slice(await Lanes.To("a", 1)));
        Console.WriteLine(t_tuple.Equals(await Lanes.To("b", (3, 4))));
        Console.WriteLine(t_ro.Plus(await Lanes.To("main", 7)) + t_free);
    }

    static void Main()
    {
        string s = "xyz"; int k = 4;
        foreach (string lane in new[] { "main", "a", "b" }) { Lanes.On(lane, () => { t_int = k; t_mem = s.AsMemory(); t_tuple = (k - 1, 4); t_ro = new Ro(k * 100); t_free = lane; if (lane == "a") t_null = 77; }); k++; s += lane; }
        Lanes.Run(Body);
        Lanes.Each(() => Console.WriteLine($"{Lanes.Here}: {t_int} {t_null} {t_mem} {t_tuple} {t_ro.Plus(0)} {t_free}"));
    }
}
