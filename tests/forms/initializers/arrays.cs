// form: array initializers without new: one dimension, jagged, multi-dimensional, nested, trailing comma, nullable and tuple elements
// expect: converted
using System;
using System.Linq;

static class A
{
    [ThreadStatic] internal static int[]? t_one = { 1, 2, 3, };
    [ThreadStatic] internal static int[][]? t_jagged = { new[] { 1 }, new int[] { 2, 3 }, t_one! };
    [ThreadStatic] internal static int[,]? t_multi = { { 1, 2, 3 }, { 4, 5, 6 } };
    [ThreadStatic] internal static string?[]? t_strings = { "a", null, "c" }, t_more = { };
    [ThreadStatic] internal static (int a, string b)[]? t_tuples = { (1, "x"), (2, "y") };
    [ThreadStatic] internal static long[]? t_wide = { 1, 'c', (byte)3 };
    [ThreadStatic] internal static object?[]? t_objects = { 1, "s", null, 'c' };
    [ThreadStatic] internal static Func<int, int>[]? t_funcs = { x => x + 1, Math.Abs };
    [ThreadStatic] internal static int[,][]? t_mixed = { { new[] { 7 }, null! }, { null!, new[] { 8, 9 } } };
    [ThreadStatic] internal static int?[]? t_nulls = { 1, null, default };
    [ThreadStatic] internal static byte[]? t_lines =
    {
        1, // one
        2,
        /* three */ 3
    };
}

static class Program
{
    static void Print() => Console.WriteLine($"{Lanes.Here}: {A.t_one?.Sum()} {A.t_jagged?[2][1]} {A.t_multi?[1, 2]} {A.t_strings?.Length} {A.t_more?.Length} {A.t_tuples?[1].b} {A.t_wide?[1]} {A.t_objects?.Length} {A.t_funcs?[0](A.t_funcs[1](-3))} {A.t_mixed?[1, 1][1]} {A.t_nulls?.Count(n => n == null)} {A.t_lines?.Length}");

    static void Main()
    {
        Lanes.On("a", Print);
        Print();
        Lanes.On("b", () => { A.t_one = new[] { 50 }; A.t_jagged = new[] { A.t_one, A.t_one, new[] { 1, 2 } }; });
        Lanes.On("a", () => A.t_one![0] += 500);
        Lanes.Each(Print);
    }
}
