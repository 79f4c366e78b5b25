// form: indexers, collection expressions and spreads of the field, foreach over it, index and range, collection initializers, dictionary updates
// expect: converted
// expect: places 1 in 1
using System;
using System.Collections.Generic;
using System.Linq;

struct Ring { internal int N; public Enumerator GetEnumerator() { N++; return new Enumerator(N); } internal struct Enumerator { int _left; internal Enumerator(int n) { _left = n; } public bool MoveNext() => _left-- > 0; public int Current => _left; } }

static class Program
{
    [ThreadStatic] static List<int>? t_l;
    [ThreadStatic] static int[]? t_a;
    [ThreadStatic] static Dictionary<string, int>? t_d;
    [ThreadStatic] static Ring t_r;
    [ThreadStatic] static int t_i;
    [ThreadStatic] static int[,]? t_m;

    static void Step(int k)
    {
        t_l ??= []; t_l = [k, .. t_l, t_i]; t_a = [.. t_l, .. t_a ?? []]; t_l[^1] += 7; t_l[0]++; t_d ??= new() { ["k"] = k }; t_d["k"] += t_l[0]; t_d[t_i + ""] = k;
        t_m ??= new int[2, 2]; t_m[1, t_i++ % 2] += k; t_a[t_i % t_a.Length]--; 
        int sum = 0; foreach (int x in t_l) { sum += x; t_i += x > 3 ? 1 : 0; } foreach (var x in t_r) sum = sum * 2 + x; foreach (var (key, v) in t_d) sum += v;
        foreach (int x in t_a) { t_a = null; sum += x; if (sum > 1000) break; } t_a = [1]; Span<int> s = [t_i, t_l.Count, .. t_a];
        var q = from x in t_l where x > t_i - 5 select x + t_i;
        Console.WriteLine($"{Lanes.Here}: {string.Join(",", t_l)} {t_d["k"]} {t_d.Count} {t_i} {t_m[1, 0]} {t_m[1, 1]} {sum} {s[0]} {t_r.N} {q.Sum()} {t_l[1..].Count} {t_l.ToArray()[^1]}");
    }

    static void Main()
    {
        Step(1);
        Lanes.On("a", () => Step(5));
        Lanes.Each(() => Step(2));
    }
}
