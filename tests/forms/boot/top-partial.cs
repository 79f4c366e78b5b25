// form: top-level statements beside a partial Program with state and a static constructor
// expect: converted
// exit: 34
using System;

Console.WriteLine(t_count++ + " " + s_text);
Lanes.Each(() => Console.WriteLine(Lanes.Here + " " + t_count));
return t_count;

partial class Program
{
    [ThreadStatic] static int t_count;
    static string s_text = "none";

    static Program()
    {
        t_count = 33;
        s_text = "constructor";
    }
}
