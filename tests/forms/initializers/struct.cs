// form: struct with initializers, field of the struct's own type, record struct, interface with initializers
// expect: converted
using System;

struct S { [ThreadStatic] internal static S t_one = new S(3); [ThreadStatic] internal static S? t_two = t_one; internal int N; internal S(int n) { N = n; Console.WriteLine("new S " + n + " on " + Lanes.Here); } internal int Up() => ++N; }
readonly record struct R(int N) { [ThreadStatic] internal static R t_r = new(9); }
interface I { [ThreadStatic] static string? t_i = "i"; [ThreadStatic] private static int t_n = t_i!.Length + 4; static int Next() => ++t_n; }

static class Program
{
    static void Main()
    {
        Lanes.On("a", () => Console.WriteLine(S.t_one.Up() + " " + S.t_two?.N));
        Console.WriteLine(R.t_r + " " + I.t_i + I.Next());
        Lanes.Each(() => Console.WriteLine($"{Lanes.Here}: {S.t_one.Up()} {S.t_two?.N} {R.t_r = R.t_r with { N = R.t_r.N * 2 }} {I.t_i} {I.Next()}"));
    }
}
