// form: #line with a number alone behind a span directive, behind a file, behind default (found by the fuzz, seed 7340211)
// expect: converted
using System;
using System.IO;
using System.Runtime.CompilerServices;

class Ground { }

class Program : Ground
{
    static string At([CallerLineNumber] int line = 0, [CallerFilePath] string? path = null) =>
        Path.GetFileName(Path.GetDirectoryName(path)) + "/" + Path.GetFileName(path) + ":" + line;
#line (7, 1) - (7, 40) 5 "spanned.txt"
#line 276
    [ThreadStatic] internal static new int t_a = 1;
    static string First() => At().Contains("spanned") ? "spanned" : "own " + At().Substring(At().IndexOf(':')) + t_a++;
#line 400 "other.txt"
    static string Second() => At() + t_a;
#line 500
    [ThreadStatic] internal static new int t_b;
    static string Third() => At() + t_b++;
#line default
#line 600
    static string Fourth() => (At().Contains("other") ? "other" : "own") + At().Substring(At().IndexOf(':')) + t_b;
#line default
    static void Main()
    {
        Lanes.Each(() => Console.WriteLine($"{Lanes.Here}: {First()} {Second()} {Third()} {Fourth()}"));
    }
}
