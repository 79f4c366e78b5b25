// form: T?, T? with class, struct and notnull constraints, default(T), arrays of them
// expect: converted
using System;
using System.Collections.Generic;

class C<T> where T : class { [ThreadStatic] internal static T? t_v; [ThreadStatic] internal static T?[]? t_a; internal static T Get(T d) => t_v ?? d; }
class S<T> where T : struct { [ThreadStatic] internal static T? t_v; internal static T Get() => t_v ?? default; }
class N<T> where T : notnull { [ThreadStatic] internal static T? t_v; [ThreadStatic] internal static Dictionary<T, T?>? t_d; }
class U<T> { [ThreadStatic] internal static T? t_v; internal static bool IsDefault => EqualityComparer<T>.Default.Equals(t_v, default); }

static class Program
{
    static void Main()
    {
        C<string>.t_v = "c"; S<int>.t_v = 3; N<string>.t_d = new() { ["k"] = null }; U<int>.t_v = 1; U<string>.t_v = "u";
        Lanes.Each(() =>
        {
            Console.WriteLine($"{Lanes.Here}: {C<string>.Get("d")} {C<string>.t_a?.Length} {S<int>.Get()} {S<int>.t_v.HasValue} {N<string>.t_v?.Length} {N<string>.t_d?.Count} {U<int>.IsDefault} {U<string>.IsDefault} {U<int?>.IsDefault}");
            (C<string>.t_a ??= new string?[1])[0] = null; S<int>.t_v = null; N<string>.t_v = "n"; U<int?>.t_v = 5; U<int>.t_v = 0;
        });
        Lanes.Each(() => Console.WriteLine($"{Lanes.Here}: {C<string>.t_a?.Length} {S<int>.t_v} {N<string>.t_v} {U<int?>.IsDefault} {U<int>.IsDefault}"));
    }
}
