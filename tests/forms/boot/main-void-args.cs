// form: the signature void Main(string[] args)
// expect: none
// langversion: 7.0
using System;

static class Program
{
    static void Main(string[] args)
    {
        Console.WriteLine("main " + args.Length);
    }
}
