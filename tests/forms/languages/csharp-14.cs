// form: C# 14: field keyword beside, null-conditional assignment, nameof of open generics, extension members, partial constructors, span conversions, lambda modifiers
// expect: converted
// langversion: 14
using System;
using System.Collections.Generic;

class G<T> { [ThreadStatic] internal static T? t_g; [ThreadStatic] internal static G<T>? t_self; internal int V { get => field; set => field = value + t_n; } [ThreadStatic] internal static int t_n; }
static class E { [ThreadStatic] static int t_calls; extension<T>(G<T> g) { internal int Calls => ++t_calls; internal static int All => t_calls; } }
delegate bool Try(string s, out int k);

static class Program
{
    [ThreadStatic] static int[]? t_a;
    [ThreadStatic] static Try? t_try;
    static int Len(ReadOnlySpan<int> s) => s.Length;

    static void Step()
    {
        G<int>.t_self?.V = 5; G<int>.t_self?.V += 2; int before = G<int>.t_self?.V ?? -1; G<int>.t_self ??= new(); G<int>.t_n += 3; t_a = [.. t_a ?? [], 1];
        t_try ??= (s, out k) => int.TryParse(s, out k) && (t_a = [k]) != null; t_try("8", out G<int>.t_g);
        Console.WriteLine($"{Lanes.Here}: {before} {nameof(List<>)} {G<int>.t_self.Calls} {G<int>.All} {Len(t_a)} {G<int>.t_g}");
    }

    static void Main() { Step(); Lanes.Each(Step); Lanes.Each(Step); Lanes.On("fresh", () => Console.WriteLine($"{t_a == null} {t_try == null} {G<int>.t_g}")); }
}
