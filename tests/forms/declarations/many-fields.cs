// form: many thread-statics of one type beside ordinary statics, constants, events, nested classes with the same names
// expect: converted
using System;

static class M
{
    internal const int K = 2;
    [ThreadStatic] internal static int a;
    internal static int b;
    [ThreadStatic] internal static int c;
    internal static event Action? E;
    [ThreadStatic] internal static int d;
    internal static class N { [ThreadStatic] internal static int a; internal static int c; [ThreadStatic] internal static string? d; internal static string All() => $"{a++} {M.a} {b} {c++} {M.c} {d += "n"} {M.d}"; }
    internal static void Fire() { a += K; b += K; c += 2 * K; d--; E?.Invoke(); }
}

static class Program
{
    static void Main()
    {
        M.E += () => M.a += 100;
        M.Fire();
        Lanes.Each(() => { M.Fire(); Console.WriteLine($"{Lanes.Here}: {M.a} {M.b} {M.c} {M.d} / {M.N.All()}"); });
    }
}
