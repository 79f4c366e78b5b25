// form: SIGINT ends the program by its default
// expect: none
// exit: 130
using System;
using System.Runtime.InteropServices;
using System.Threading;

static class Program
{
    [DllImport("libc")] static extern int kill(int process, int signal);
    [DllImport("libc")] static extern int getpid();

    static int Main()
    {
        Console.WriteLine("main");
        try
        {
            kill(getpid(), 2);
            Thread.Sleep(2000);
        }
        finally
        {
            Console.WriteLine("finally");
        }

        return 1;
    }
}
