// form: an unhandled exception of another thread while Main sleeps
// expect: none
// exit: 134
using System;
using System.Threading;

static class Program
{
    static void Main()
    {
        AppDomain.CurrentDomain.UnhandledException += (_, e) => Console.WriteLine("unhandled " + e.IsTerminating);
        new Thread(() => throw new InvalidOperationException("planned")).Start();
        Thread.Sleep(2500);
        Console.WriteLine("still here");
    }
}
