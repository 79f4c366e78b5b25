// form: target-typed new, default, null!, conditional and conversion to the field's type, interpolated handler
// expect: converted
using System;
using System.Collections.Generic;

class Temp { internal int C; public static implicit operator Temp(int c) => new() { C = c }; }

static class A
{
    [ThreadStatic] internal static List<int> t_new = new() { 1, 2 };
    [ThreadStatic] internal static Dictionary<string, int> t_capacity = new(3) { ["a"] = 1 };
    [ThreadStatic] internal static int t_default = default;
    [ThreadStatic] internal static Temp t_null = null!;
    [ThreadStatic] internal static Temp t_conv = 37;
    [ThreadStatic] internal static int? t_cond = DateTime.Now.Year > 2000 ? 5 : null;
    [ThreadStatic] internal static long t_wide = 1 << 20;
    [ThreadStatic] internal static byte t_const = 200;
    [ThreadStatic] internal static FormattableString t_fmt = $"{t_conv.C} of {t_wide}";
    [ThreadStatic] internal static object t_box = (t_const, t_cond);
    [ThreadStatic] internal static ReadOnlyMemory<char> t_mem = "chars".AsMemory();
    [ThreadStatic] internal static IEnumerable<object> t_variant = new List<string> { "s" };
    [ThreadStatic] internal static (long, object?, byte) t_tuple = (1, null, 3);
}

static class Program
{
    static void Print() => Console.WriteLine($"{Lanes.Here}: {A.t_new?.Count} {A.t_capacity?.Count} {A.t_default} {A.t_null is null} {A.t_conv?.C} {A.t_cond} {A.t_wide} {A.t_const} {A.t_fmt?.ToString()} {A.t_box} {A.t_mem.Length} {A.t_variant is null} {A.t_tuple}");

    static void Main()
    {
        Print();
        Lanes.On("a", () => { A.t_new = new() { 9 }; A.t_default--; A.t_null = 4; A.t_const++; });
        Lanes.Each(Print);
    }
}
