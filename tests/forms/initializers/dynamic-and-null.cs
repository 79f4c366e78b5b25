// form: dynamic, object, null and anonymous initializers (a helper with an inferred type parameter would bind them late)
// expect: converted
using System;
using System.Collections.Generic;

static class A
{
    [ThreadStatic] internal static dynamic? t_dyn = "s";
    [ThreadStatic] internal static dynamic? t_null = null, t_default = default;
    [ThreadStatic] internal static dynamic t_call = t_dyn!.Length + 1;
    [ThreadStatic] internal static List<dynamic?>? t_list = new() { 1, null, "x" };
    [ThreadStatic] internal static object? t_anon = new { N = 1, S = "two" };
    [ThreadStatic] internal static int t_int = t_dyn!.Length;
    [ThreadStatic] internal static dynamic[]? t_array = { 1, "s" };
}

static class Program
{
    static void Print() => Console.WriteLine($"{Lanes.Here}: {A.t_dyn} {A.t_null ?? "none"} {A.t_default is null} {A.t_call} {A.t_list?.Count} {A.t_anon} {A.t_int} {A.t_array?[1]}");

    static void Main()
    {
        Print();
        Lanes.On("a", () => { A.t_dyn = 5; A.t_dyn += 6; A.t_null = A.t_dyn * 2; });
        Lanes.Each(Print);
    }
}
