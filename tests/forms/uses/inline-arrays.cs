// form: inline array: index, ^1, conversions to spans, slices, foreach, as ref argument
// expect: converted
using System;
using System.Runtime.CompilerServices;

[InlineArray(4)] struct Four { int _e; }
[InlineArray(2)] struct Names { string? _e; }
struct Frame { internal Four Regs; internal int Pc; }

static class Program
{
    [ThreadStatic] static Four t_f;
    [ThreadStatic] static Names t_n;
    [ThreadStatic] static Frame t_frame;

    static int Sum(ReadOnlySpan<int> s) { int t = 0; foreach (int x in s) t += x; return t; }
    static void Fill(Span<int> s, int k) { for (int i = 0; i < s.Length; i++) s[i] += k; }
    static void Inc(ref int x) => x++;
    static int In(in Four f) => f[1];

    static void Step()
    {
        t_f[0]++; t_f[^1] += 5; Fill(t_f, 2); Fill(t_f[1..3], 10); Inc(ref t_f[2]); t_frame.Regs[t_frame.Pc++ % 4] += t_f[0]; t_n[1] += "n"; t_n[0] ??= t_n[1];
        int each = 0; foreach (int x in t_f) each = each * 3 + x;
        foreach (ref int x in (Span<int>)t_frame.Regs) x--;
        ReadOnlySpan<int> ro = t_f; var copy = t_f; t_f[0] += 100;
        Console.WriteLine($"{Lanes.Here}: {Sum(t_f)} {each} {ro[0]} {copy[0]} {In(t_f)} {In(in t_f)} {t_frame.Regs[0]} {t_frame.Regs[1]} {t_frame.Pc} {t_n[0]} {t_n[1]}");
    }

    static void Main()
    {
        Step();
        Lanes.Each(Step);
        Lanes.Each(Step);
    }
}
