// form: ?., ?[], ??, ??=, C# 14 X?.V = .., chains
// expect: converted
// langversion: 14
using System;

class N { internal int V; internal N? Next; internal int[]? A; internal string? S; internal event Action? E; internal void Fire() => E?.Invoke(); internal N Add(int k) { V += k; return this; } }

static class Program
{
    [ThreadStatic] static N? t_n;
    [ThreadStatic] static int? t_i;
    [ThreadStatic] static string? t_s;
    [ThreadStatic] static Func<int, int>? t_f;
    [ThreadStatic] static int[]? t_a;

    static void Step(int k)
    {
        t_n?.V = k; t_n?.V += k; t_n?.A?[0] = k; t_n?.Next ??= new N();
        string before = $"{t_n?.V} {t_n?.Next?.V} {t_n?.A?[0]} {t_a?[^1]} {t_f?.Invoke(k)} {t_s?.Length} {t_i?.ToString()}";
        t_n ??= new N { A = new int[1] }; t_i ??= k; t_i = t_i + 1 ?? 0; t_s ??= "s"; t_s = t_s?.ToUpperInvariant() ?? "none"; t_n.S ??= t_s + k; t_f ??= x => x * k; t_a ??= [k, k + 1];
        t_n?.E += () => t_n.V += 1; t_n?.Fire(); var r = t_n?.Add(3)?.Next?.Add(4)?.V ?? -1; int len = (t_s ?? "default").Length + (t_i ?? 0);
        Console.WriteLine($"{Lanes.Here}: {before} | {t_n!.V} {t_n.S} {t_i} {t_s} {r} {len}");
    }

    static void Main()
    {
        Step(1);
        Lanes.On("a", () => { Step(2); Step(3); });
        Lanes.Each(() => Step(4));
    }
}
