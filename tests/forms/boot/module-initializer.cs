// form: a thread-static set by a module initializer
// expect: converted
// exit: 43
using System;
using System.Runtime.CompilerServices;
using System.Threading;

static class Start
{
    [ThreadStatic] internal static int t_count;
    [ThreadStatic] internal static string? t_text;

    [ModuleInitializer]
    internal static void Begin()
    {
        t_count = 42;
        t_text = "module";
    }
}

static class Program
{
    static int Main()
    {
        Console.WriteLine(Start.t_count + " " + Start.t_text);
        var thread = new Thread(() => Console.WriteLine(Start.t_count + " " + (Start.t_text ?? "null")));
        thread.Start();
        thread.Join();
        Start.t_count++;
        return Start.t_count;
    }
}
