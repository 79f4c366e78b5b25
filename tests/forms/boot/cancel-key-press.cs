// form: CancelKeyPress, cancelled, while Main waits
// expect: none
// exit: 2
using System;
using System.Runtime.InteropServices;
using System.Threading;

static class Program
{
    [DllImport("libc")] static extern int kill(int process, int signal);
    [DllImport("libc")] static extern int getpid();

    static int Main()
    {
        using var pressed = new ManualResetEventSlim();
        Console.CancelKeyPress += (_, e) => { e.Cancel = true; Console.WriteLine("pressed " + e.SpecialKey); pressed.Set(); };
        kill(getpid(), 2);
        bool seen = pressed.Wait(2000);
        Console.WriteLine("main " + seen);
        return seen ? 2 : 1;
    }
}
