// form: foreground threads run on after Main, background threads do not; ProcessExit once, after them
// expect: none
using System;
using System.Threading;

static class Program
{
    static void Main()
    {
        int exits = 0;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Console.WriteLine("exit " + ++exits);
        new Thread(() => { Thread.Sleep(1500); Console.WriteLine("background"); }) { IsBackground = true }.Start();
        new Thread(() => { Thread.Sleep(150); Console.WriteLine("foreground 1"); }).Start();
        new Thread(() => { Thread.Sleep(300); Console.WriteLine("foreground 2"); }).Start();
        Console.WriteLine("main");
    }
}
