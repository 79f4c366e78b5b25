// form: methods named Main that are no entry points
// expect: none
// exit: 8
using System;

#pragma warning disable CS0028 // the wrong signature for an entry point
static class Program
{
    static int Main(string[] args)
    {
        Console.WriteLine("main");
        return Main(5) + Main("six");
    }

    static int Main(int value) => value;

    static string? Main(string[] args, int more) => null;

    static int Main(string text) => text.Length;
}
