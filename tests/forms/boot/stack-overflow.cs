// form: the exit code of a stack overflow (its text counts frames, so it is thrown away)
// expect: none
// exit: 134
using System;
using System.Runtime.InteropServices;

static class Program
{
    [DllImport("libc")] static extern int open(string path, int flags);
    [DllImport("libc")] static extern int dup2(int from, int to);

    static int Down(int depth) => depth < 0 ? 0 : Down(depth + 1) + 1;

    static int Main()
    {
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Console.WriteLine("exit");
        AppDomain.CurrentDomain.UnhandledException += (_, _) => Console.WriteLine("unhandled");
        Console.WriteLine("main");
        dup2(open("/dev/null", 1), 2);
        return Down(0);
    }
}
