// form: readonly with initializer, with a static constructor, without both
// expect: converted
using System;

struct S { internal int N; internal int Up() => ++N; internal S(int n) { N = n; } }

static class A
{
    [ThreadStatic] internal static readonly int t_init = 5;
    [ThreadStatic] internal static readonly S t_ctor;
    [ThreadStatic] internal static readonly string? t_none;
    [ThreadStatic] internal static int t_free;
    static A() { t_ctor = new S(7 + t_init); t_free = 3; }
}

static class Program
{
    static int In(in int x) => x;

    static void Main()
    {
        Lanes.On("a", () => Console.WriteLine($"{A.t_init} {A.t_ctor.N}"));
        Lanes.Each(() => { ref readonly S s = ref A.t_ctor; Console.WriteLine($"{Lanes.Here}: {A.t_init} {A.t_ctor.Up()} {A.t_ctor.N} {s.N} {A.t_none ?? "null"} {In(in A.t_init)} {A.t_free++}"); });
    }
}
