// form: an unhandled exception: first chance once, UnhandledException before the finally blocks
// expect: none
// exit: 134
// trace-frames: moved
using System;

static class Program
{
    static void Inner()
    {
        try
        {
            throw new InvalidOperationException("planned");
        }
        finally
        {
            Console.WriteLine("inner finally");
        }
    }

    static int Main()
    {
        AppDomain.CurrentDomain.FirstChanceException += (_, e) => Console.WriteLine("first chance " + e.Exception.Message);
        AppDomain.CurrentDomain.UnhandledException += (_, e) => Console.WriteLine("unhandled " + e.IsTerminating);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Console.WriteLine("exit");
        try
        {
            Inner();
        }
        finally
        {
            Console.WriteLine("main finally");
        }

        return 0;
    }
}
