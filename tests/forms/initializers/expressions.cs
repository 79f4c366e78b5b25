// form: collection expressions, spreads, switch expressions, tuples, patterns, with, object initializers, throw, stackalloc in initializers
// expect: converted
using System;
using System.Collections.Generic;
using System.Collections.Immutable;

record R(int A, int B) { public List<int> L { get; } = new(); }

static class A
{
    static readonly int s_k = 2;
    [ThreadStatic] internal static int[]? t_array = [1, 2, 3];
    [ThreadStatic] internal static List<int>? t_list = [.. t_array!, 4, .. t_array!];
    [ThreadStatic] internal static ImmutableArray<string> t_imm = ["x", "y"];
    [ThreadStatic] internal static IReadOnlyList<long>? t_ro = [s_k, 'c'];
    [ThreadStatic] internal static int t_switch = s_k switch { 1 => 10, 2 when t_list!.Count > 3 => 20, _ => throw new Exception() };
    [ThreadStatic] internal static string? t_is = t_array is [1, .., var last] and { Length: > 2 } ? "last " + last : null;
    [ThreadStatic] internal static R? t_r = new R(1, 2) { L = { 5, 6 } } with { A = 9 };
    [ThreadStatic] internal static (int a, (string b, R? c) d) t_nested = (t_switch, ("b", t_r));
    [ThreadStatic] internal static int t_stack = Sum(stackalloc int[] { 1, 2, 3 }), t_checked = checked(s_k * 3), t_assign = t_switch = 21;
    [ThreadStatic] internal static int t_out = int.TryParse("12", out var n) ? n : -1;
    [ThreadStatic] internal static string? t_raw = $$"""
        raw {{t_out}} { }
          two
        """;
    static int Sum(ReadOnlySpan<int> s) { int t = 0; foreach (var x in s) t += x; return t; }
}

static class Program
{
    static void Print() => Console.WriteLine($"{Lanes.Here}: {A.t_array?.Length} {A.t_list?.Count} {A.t_imm.IsDefault} {A.t_ro?[1]} {A.t_switch} {A.t_is} {A.t_r} {A.t_r?.L.Count} {A.t_nested.d.c?.A} {A.t_stack} {A.t_checked} {A.t_assign} {A.t_out} {A.t_raw}");

    static void Main()
    {
        Print();
        Lanes.On("a", () => { A.t_list = [7]; A.t_switch++; A.t_imm = []; A.t_nested.d.c = new(4, 4); });
        Lanes.Each(Print);
    }
}
