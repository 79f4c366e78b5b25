// form: a thread-static set by the explicit static constructor of the entry type
// expect: converted
using System;
using System.Threading;

static class Program
{
    [ThreadStatic] static int t_count;
    [ThreadStatic] static string? t_text;

    static Program()
    {
        t_count = 7;
        t_text = "constructor";
    }

    static void Main()
    {
        Console.WriteLine(t_count + " " + t_text);
        var thread = new Thread(() => Console.WriteLine(t_count + " " + (t_text ?? "null")));
        thread.Start();
        thread.Join();
        Lanes.Each(() => Console.WriteLine($"{Lanes.Here} {t_count++}"));
    }
}
