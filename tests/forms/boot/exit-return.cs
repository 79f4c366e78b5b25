// form: the exit code is what Main returns
// expect: none
// exit: 3
using System;

static class Program
{
    static int Main()
    {
        Console.WriteLine("main");
        return 3;
    }
}
