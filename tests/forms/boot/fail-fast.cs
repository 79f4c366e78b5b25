// form: Environment.FailFast
// expect: none
// exit: 134
// trace-frames: moved
using System;

static class Program
{
    static void Main()
    {
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Console.WriteLine("exit");
        AppDomain.CurrentDomain.UnhandledException += (_, _) => Console.WriteLine("unhandled");
        try
        {
            Environment.FailFast("enough");
        }
        finally
        {
            Console.WriteLine("finally");
        }
    }
}
