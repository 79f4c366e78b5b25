// form: a '?' where annotations are off and warnings on, in declarations over lines, with initializers
// expect: converted
// nullable: disable
using System;
using System.Collections.Generic;

#nullable enable warnings
static class Program
{
    [ThreadStatic] static internal string?
        t_x = Init("x")
        ;
    [ThreadStatic] static Dictionary<string?, int?>? t_map, t_other = new Dictionary<string?, int?>();
    [ThreadStatic] static readonly List<string?>?
        t_list = new List<string?>();
    [field: ThreadStatic] static string?
        Text { get; set; }
        = Init("text");
    static string Init(string what) => what + " on " + Lanes.Here;

    static void Main() => Lanes.Each(() =>
    {
        t_map ??= new Dictionary<string?, int?>();
        t_x += "!"; Text += "?"; t_map["k"] = 1;
        Console.WriteLine($"{Lanes.Here}: {t_x} {t_map.Count} {t_other == null} {t_list == null} {Text}");
    });
}
