// form: the name as a literal that is no reflection: a key, a message, nameof in a log
// expect: converted
using System;
using System.Collections.Generic;

static class Program
{
    [ThreadStatic] static int t_x;
    [ThreadStatic] static Dictionary<string, int>? t_map;

    static void Main()
    {
        t_x = 4;
        Lanes.Each(() => { t_map ??= new(); t_map["t_x"] = ++t_x; t_map[nameof(t_map)] = t_map.Count; Console.WriteLine($"{Lanes.Here}: t_x = {t_map["t_x"]} {t_map["t_map"]} {"t_x".Length + t_x}"); });
        Lanes.Each(() => Console.WriteLine(t_map!["t_x"]));
    }
}
