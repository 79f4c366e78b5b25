// form: a void Main leaves with Environment.ExitCode
// expect: none
// exit: 5
using System;

static class Program
{
    static void Main()
    {
        Environment.ExitCode = 5;
        Console.WriteLine("main " + Environment.ExitCode);
    }
}
