// form: the signature int Main()
// expect: none
// langversion: 7.0
// exit: 11
using System;

static class Program
{
    static int Main()
    {
        Console.WriteLine("main");
        return 11;
    }
}
