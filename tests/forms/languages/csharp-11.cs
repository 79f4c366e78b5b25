// form: C# 11: file types, raw strings, list patterns, required, ref fields, static abstract, generic attributes, auto-default structs
// expect: converted
// langversion: 11
using System;

file class F { [ThreadStatic] internal static int t_f; internal required string Name { get; init; } }
[AttributeUsage(AttributeTargets.All)] class Tag<T> : Attribute { }
ref struct R { internal ref int X; internal int N; internal R(ref int x) { X = ref x; } }

static class Program
{
    [ThreadStatic, Tag<int>] static int[]? t_a = """
        a
        b
        """.Length switch { var n => new[] { n, 2, 3 } };
    [ThreadStatic] static string? t_s;

    static void Step()
    {
        var r = new R(ref F.t_f) { N = 2 }; r.X += r.N; t_s = t_a is [_, .. var rest] ? t_s + $"{rest.Length
            + F.t_f}" : new F { Name = "f" + F.t_f }.Name;
        Console.WriteLine($"{Lanes.Here}: {F.t_f} {t_s} {t_a?[0]}" + "u8"u8.Length);
    }

    static void Main() { Step(); Lanes.Each(Step); Lanes.On("fresh", () => Console.WriteLine(t_s == null)); }
}
