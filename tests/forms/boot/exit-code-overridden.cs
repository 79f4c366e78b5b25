// form: the returned value wins over Environment.ExitCode
// expect: none
// exit: 4
using System;

static class Program
{
    static int Main(string[] args)
    {
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Console.WriteLine("exit " + Environment.ExitCode);
        Environment.ExitCode = 5;
        return 4;
    }
}
