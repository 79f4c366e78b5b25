// form: initializers over many lines: lambdas with bodies, nested objects, comments inside, raw strings; line numbers after them stay
// expect: converted
using System;
using System.Collections.Generic;

static class Program
{
    [ThreadStatic]
    static Func<int, int>? t_f = x =>
    {
        // a comment; with a semicolon
        int y = x * 2; /* and } braces { */
        return y + 1;
    }, t_g;

    [ThreadStatic] static Dictionary<string, int[]>? t_map = new()
    {
        ["a"] = new[]
        {
            1,
            2 // two
        },
    };

    [ThreadStatic] static string t_raw = """
        line one;
          "line" two
        """;
    static int Line([System.Runtime.CompilerServices.CallerLineNumber] int line = 0) => line;

    static void Main()
    {
        t_g = t_f;
        Lanes.Each(() => { t_raw += Line(); Console.WriteLine($"{Lanes.Here}: {t_f?.Invoke(4)} {t_g?.Invoke(5)} {t_map?["a"].Length} {t_raw.Length}"); });
        throw new Exception(t_raw);
    }
}
