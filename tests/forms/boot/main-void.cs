// form: the signature void Main()
// expect: none
// langversion: 7.0
using System;

static class Program
{
    static void Main()
    {
        Console.WriteLine("main");
    }
}
