// form: a foreground thread exits after Main has returned
// expect: none
// exit: 9
using System;
using System.Threading;

static class Program
{
    static int Main()
    {
        new Thread(() => { Thread.Sleep(100); Console.WriteLine("thread"); Environment.Exit(9); }).Start();
        Console.WriteLine("main");
        return 9; // As the thread says: which of the two the process tells is a race in .NET itself.
    }
}
