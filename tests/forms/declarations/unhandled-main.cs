// form: an unhandled exception on the main thread, with line numbers in the trace, after thread-statics were used
// expect: converted
using System;

static class Program
{
    [ThreadStatic] static int t_depth; [ThreadStatic] static string? t_name = "n";

    [ThreadStatic]
    static
        int t_limit;

    static void Recurse()
    {
        if (t_depth++ >= t_limit)
            throw new InvalidOperationException("depth " + t_depth + t_name);
        Recurse();
    }

    static void Main()
    {
        t_limit = 2;
        Lanes.On("a", () => { t_limit = 7; t_depth = 3; });
        Console.WriteLine("before");
        Recurse();
        Console.WriteLine("never");
    }
}
