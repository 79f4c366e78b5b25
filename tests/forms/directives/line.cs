// form: #line with a number, with a file, hidden, default, span; CallerLineNumber and stack traces
// expect: converted
using System;
using System.IO;
using System.Runtime.CompilerServices;

static class Program
{
    [ThreadStatic] static int t_a;
#line 100
    [ThreadStatic] static int t_b = 2; [ThreadStatic] static int t_c;
    static string At([CallerLineNumber] int line = 0, [CallerFilePath] string? path = null) => Path.GetFileName(path) + line;
    static string First() => At() + t_b++;
#line 500 "other.txt"
    [ThreadStatic] static string? t_d;
    static string Second() => At() + (t_d += "d");
#line default
    static string Third() => At() + t_c++;
#line hidden
    [ThreadStatic] static int t_e; static int Hidden() => ++t_e;
#line default
#line (700, 5) - (700, 40) 10 "span.txt"
    static string Fourth() => At() + t_e;
#line default
    [ThreadStatic] static int t_f = 1, t_g;
    static string Fifth() => At() + t_f + t_g--;
    static void Fail() => throw new Exception("fail " + t_a);

    static void Main()
    {
        t_a = 9;
        Lanes.Each(() => Console.WriteLine($"{Lanes.Here}: {t_a++} {First()} {Second()} {Third()} {Hidden()} {Fourth()} {Fifth()}"));
        Fail();
    }
}
