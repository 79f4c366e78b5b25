// form: #nullable enable, disable, annotations, warnings and restore between the fields
// expect: converted
// nullable: disable
using System;
using System.Collections.Generic;

class A
{
    [ThreadStatic] internal static string t_oblivious;
#nullable enable
    [ThreadStatic] internal static string? t_enabled;
    [ThreadStatic] internal static Dictionary<string, List<string?>?>? t_deep;
#nullable disable warnings
    [ThreadStatic] internal static string t_annotations;
#nullable restore
    [ThreadStatic] internal static List<string> t_list = new List<string> { "x" };
#nullable enable annotations
    [ThreadStatic] internal static (string?, string) t_tuple; internal static string Text() => t_tuple.Item1 + t_oblivious + t_enabled?.Length + t_annotations;
#nullable disable
    internal static int Len() { return (t_list ?? t_deep?["k"])?.Count ?? -1; }
}

static class Program
{
    static void Main()
    {
        A.t_oblivious = "o"; A.t_deep = new Dictionary<string, List<string>> { ["k"] = new List<string> { null } };
        Lanes.Each(() => { Console.WriteLine($"{Lanes.Here}: {A.Text()} {A.Len()} {A.t_deep?.Count}"); A.t_tuple.Item1 += "t"; A.t_enabled += "e"; A.t_annotations ??= "a"; A.t_list = null; });
        Lanes.Each(() => Console.WriteLine($"{Lanes.Here}: {A.Text()} {A.Len()}"));
    }
}
