// form: the field as loop variable, condition, switch subject, return value, conditional operand, cast, is, as, typeof-like uses, goto
// expect: converted
using System;

static class Program
{
    [ThreadStatic] static int t_i;
    [ThreadStatic] static bool t_b;
    [ThreadStatic] static object? t_o;
    [ThreadStatic] static DayOfWeek t_day;
    [ThreadStatic] static string? t_s;

    static int Return() => t_i;
    static object? Box() { return t_i; }
    static bool Next() { t_b = !t_b; return t_b; }

    static void Step()
    {
        for (t_i = t_i % 3; t_i < 6; t_i++) { if (t_i == 2) continue; if (t_i == 5 && t_b) break; t_s += t_i; }
        while (t_i-- > 4) t_s += "w"; do { t_s += "d"; } while (t_b && Next());
        again: if (t_i++ < 4) { t_s += "g"; goto again; }
        switch (t_day) { case DayOfWeek.Sunday: t_s += "Su"; break; case DayOfWeek.Monday when t_b: t_s += "Mo!"; break; default: t_s += t_day; break; }
        switch (t_s) { case null: break; case var v when v.Length > 30: t_s = t_s[^5..]; break; }
        t_day++; t_o = t_o as string ?? Box(); t_o = t_o is int n ? (object)("o" + n) : t_i; Next();
        int k = t_b ? t_i : -t_i, u = (int)(long)t_i + (byte)t_i + ~t_i, w = !t_b ? 1 : (int)t_day;
        Console.WriteLine($"{Lanes.Here}: {t_i} {t_s} {t_day} {t_o} {t_b} {k} {u} {w} {Return()}");
    }

    static void Main()
    {
        Step();
        Lanes.Each(Step);
        Lanes.Each(Step);
    }
}
