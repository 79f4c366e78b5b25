// form: another thread exits while Main sleeps
// expect: none
// exit: 7
using System;
using System.Threading;

static class Program
{
    static int Main()
    {
        new Thread(() => { Thread.Sleep(50); Console.WriteLine("exit"); Environment.Exit(7); }).Start();
        try
        {
            Thread.Sleep(Timeout.Infinite);
        }
        finally
        {
            Console.WriteLine("finally");
        }

        return 1;
    }
}
