// form: #line with a relative file, in a folder, in a span directive; #pragma checksum of it
// expect: converted
#pragma checksum "parts/grammar.y" "{8829d00f-11b8-4213-878b-770e8597ac16}" "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff"
using System;
using System.Runtime.CompilerServices;

static class Program
{
    static string At([CallerLineNumber] int line = 0, [CallerFilePath] string? path = null) => path!.Substring(path.Length - 15) + ":" + line;
#line 7 "parts/grammar.y"
    [ThreadStatic] static int t_a;
    static string First() => At() + t_a++;
#line 20 "../parts/grammar.y"
    [ThreadStatic] static int t_b = 3;
    static string Second() => At() + t_b++;
#line (30, 5) - (30, 40) 10 "parts/grammar.y"
    static string Third() => At() + t_b;
    static string Deep() => System.IO.Path.GetFileName(System.IO.Path.GetDirectoryName(System.IO.Path.GetDirectoryName(Path())))!;
    static string Path([CallerFilePath] string? path = null) => path!;
#line default
    static void Main()
    {
        Lanes.Each(() => Console.WriteLine($"{Lanes.Here}: {First()} {Second()} {Third()} {Deep()}"));
    }
}
