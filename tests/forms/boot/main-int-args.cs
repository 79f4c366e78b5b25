// form: the signature int Main(string[] args)
// expect: none
// langversion: 7.0
// exit: 12
using System;

static class Program
{
    static int Main(string[] args)
    {
        Console.WriteLine("main " + args.Length);
        return 12 + args.Length;
    }
}
