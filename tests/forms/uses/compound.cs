// form: every compound operator, ++ and --, checked and unchecked, narrowing compound, user-defined operators, string and delegate +=
// expect: converted
// langversion: 14
using System;

struct Money { internal int C; public static Money operator +(Money a, int b) => new() { C = a.C + b }; public static Money operator ++(Money a) => new() { C = a.C + 1000 }; public void operator -=(int k) => C -= k; public static implicit operator Money(int c) => new() { C = c }; }

static class Program
{
    [ThreadStatic] static int t_i;
    [ThreadStatic] static byte t_b;
    [ThreadStatic] static Money t_m;
    [ThreadStatic] static bool t_f;
    [ThreadStatic] static double t_d;
    [ThreadStatic] static string? t_s;
    [ThreadStatic] static int? t_n;
    [ThreadStatic] static Action? t_act;

    static void Step()
    {
        t_i += 17; t_i -= 2; t_i *= 3; t_i /= 2; t_i %= 1000; t_i <<= 2; t_i >>= 1; t_i |= 8; t_i &= ~1; t_i ^= 5; t_i >>>= 1;
        int post = t_i++ + t_i--, pre = ++t_i * 2 - --t_i;
        t_b += 100; t_b -= 3; t_b <<= 1; unchecked { t_b += 250; t_b++; }
        string over = "fits"; try { checked { t_b += 200; t_b += 100; } } catch (OverflowException) { over = "overflow" + t_b; }
        t_m += 5; ++t_m; t_m++; t_m -= 7; t_m = t_m.C + 1;
        t_f |= t_i > 100; t_f ^= true; t_f &= t_f; t_d += 0.5; t_d *= 1.5; t_s += t_i; t_s += 'c'; t_s += null; t_n += 1; t_n ??= 4; t_n--;
        t_act += () => t_i += 1; t_act -= t_act; t_act += Bump; t_act();
        Console.WriteLine(FormattableString.Invariant($"{Lanes.Here}: {t_i} {post} {pre} {t_b} {over} {t_m.C} {t_f} {t_d} {t_s} {t_n} {t_act.GetInvocationList().Length}"));
    }

    static void Bump() => t_i += 2;

    static void Main()
    {
        Step();
        Lanes.On("a", Step);
        Lanes.Each(Step);
        Lanes.On("fresh", () => Console.WriteLine($"{t_n} {t_act == null}"));
    }
}
