// form: Main calls itself
// expect: converted
// exit: 4
using System;

static class Program
{
    [ThreadStatic] static int t_depth;

    static int Main(string[] args)
    {
        t_depth++;
        Console.WriteLine($"in {args.Length} {t_depth}");
        int below = args.Length < 3 ? Main(new string[args.Length + 1]) : 0;
        t_depth--;
        Console.WriteLine($"out {args.Length} {t_depth}");
        return below + 1;
    }
}
