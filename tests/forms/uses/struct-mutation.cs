// form: X.Count++, X.P += .., X[0] *= 2, mutating calls, nested paths, readonly struct, no defensive copies
// expect: converted
using System;

struct Vec { internal int Count; int _a, _b; internal int P { get => _a; set { _a = value; Count++; } } internal int this[int i] { get => i == 0 ? _a : _b; set { if (i == 0) _a = value; else _b = value; Count += 10; } } internal int Inc() => ++Count; internal readonly int Sum() => _a + _b; internal static void Reset(ref Vec v) => v = default; internal void Self() { this = new Vec { Count = Count * 2, _b = _a }; } }
struct Outer { internal Vec V; internal Vec[] A; internal Inner In; internal struct Inner { internal Vec V; } }
readonly struct Ro { internal readonly int N; internal Ro(int n) { N = n; } internal Ro Next() => new Ro(N + 1); }

static class Program
{
    [ThreadStatic] static Vec t_v;
    [ThreadStatic] static Outer t_o;
    [ThreadStatic] static Ro t_r;
    [ThreadStatic] static Vec? t_nv;

    static void Step()
    {
        t_v.Count++; t_v.P += 3; t_v[0] *= 2; t_v[1] += t_v.P++; t_v.Inc(); t_v.Self();
        t_o.V.Inc(); t_o.In.V.P -= 4; t_o.In.V[1]++; t_o.A ??= new Vec[1]; t_o.A[0].Inc(); t_o.A[0].P += 2; t_o.In = new Outer.Inner { V = t_o.In.V };
        t_r = t_r.Next(); t_nv = t_nv is { } nv ? nv : new Vec { Count = 5 }; t_nv.GetValueOrDefault().Inc();
        var copy = t_v; copy.Inc(); copy.P = 99; if (t_o.V.Count > 2) Vec.Reset(ref t_o.V);
        t_v = t_v with { P = t_v.P + 1 }; t_o = t_o with { In = t_o.In with { V = t_v } };
        Console.WriteLine($"{Lanes.Here}: {t_v.Count} {t_v.P} {t_v.Sum()} {t_o.V.Count} {t_o.In.V.Count} {t_o.In.V[1]} {t_o.A[0].Count} {t_o.A[0].P} {t_r.N} {t_nv?.Count} {copy.Count}");
    }

    static void Main()
    {
        Step();
        Lanes.Each(Step);
        Lanes.Each(Step);
        Lanes.On("fresh", () => Console.WriteLine(t_nv == null));
    }
}
