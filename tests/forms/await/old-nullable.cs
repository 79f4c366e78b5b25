// form: C# 7.3: paths and calls over framework structs whose members are annotated with null
// expect: converted
// langversion: 7.3
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

struct Pair { public KeyValuePair<string, object> Entry; public string Text; public List<string> Names; }

static class Program
{
    [ThreadStatic] static Pair t_pair;
    [ThreadStatic] static KeyValuePair<string, string> t_entry;
    [ThreadStatic] static ArraySegment<string> t_segment;
    [ThreadStatic] static DateTime t_time;

    static async Task Body()
    {
        t_pair.Text = await Lanes.To("a", "text");
        t_pair.Entry = new KeyValuePair<string, object>("k", await Lanes.To("b", "v"));
        t_pair.Names = await Lanes.To("a", new List<string>());
        Console.WriteLine(t_entry.Equals(await Lanes.To("a", "x")) + " " + t_time.Equals(await Lanes.To("b", new object())) + " " + t_time.AddDays(await Lanes.To("a", 3)).Day);
        Console.WriteLine(t_time.CompareTo(await Lanes.To("a", DateTime.MaxValue)));
    }

    static void Main()
    {
        Lanes.Run(Body);
        Lanes.Each(() => Console.WriteLine($"{Lanes.Here}: {t_pair.Text} {t_pair.Entry.Key} {t_pair.Names?.Count} {t_segment.Count}"));
    }
}
