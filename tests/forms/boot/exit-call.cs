// form: Environment.Exit in Main: no finally, ProcessExit once
// expect: none
// exit: 7
using System;

static class Program
{
    static void Main()
    {
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Console.WriteLine("exit " + Environment.ExitCode);
        try
        {
            Console.WriteLine("main");
            Environment.Exit(7);
        }
        finally
        {
            Console.WriteLine("finally");
        }
    }
}
