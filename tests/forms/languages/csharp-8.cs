// form: C# 8: nullable types, switch expressions, ranges, ??=, static local functions, using declarations, default interface members
// expect: converted
// langversion: 8
using System;

interface I { [ThreadStatic] static int t_i = 3; int Next() => t_i++; }
class Impl : I { }
readonly struct Res : IDisposable { [ThreadStatic] internal static int t_open; internal static Res Open() { t_open++; return default; } public void Dispose() => t_open--; }

static class Program
{
    [ThreadStatic] static string? t_s;
    [ThreadStatic] static int[]? t_a = { 1, 2, 3 };

    static void Step()
    {
        using var r = Res.Open(); static int Len() => t_s!.Length; t_s ??= "s"; t_s += t_s switch { "s" => "one", _ => "more" }; t_a ??= new[] { 9, 8 };
        Console.WriteLine($"{Lanes.Here}: {t_s} {Len()} {t_a[^1]} {t_a[1..].Length} {((I)new Impl()).Next()} {Res.t_open}");
    }

    static void Main() { Step(); Lanes.Each(Step); Console.WriteLine(Res.t_open); }
}
