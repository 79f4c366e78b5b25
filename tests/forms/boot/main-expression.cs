// form: a Main with an expression for a body
// expect: none
// exit: 21
using System;

static class Program
{
    static int Main(string[] args) => args.Length + Say("main", 21);

    static int Say(string text, int value)
    {
        Console.WriteLine(text);
        return value;
    }
}
