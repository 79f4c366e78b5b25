// form: every spelling of the attribute: with suffix, qualified, global::, parentheses, escapes, field target
// expect: converted
using System;

class A
{
    [ThreadStatic] internal static int t_1;
    [ThreadStaticAttribute] internal static int t_2;
    [System.ThreadStatic] internal static int t_3;
    [global::System.ThreadStaticAttribute()] internal static int t_4;
    [System . ThreadStatic ( )] internal static int t_5;
    [Thread\u0053tatic] internal static int t_6;
    [field: ThreadStatic] internal static int t_7;
    [@ThreadStaticAttribute] internal static int t_8;
    [ThreadStatic,] internal static int t_9;
    [global::System.@ThreadStaticAttribute] internal static int t_10;
}

static class Program
{
    static void Add(int k) { A.t_1 += k; A.t_2 += 2 * k; A.t_3 += 3 * k; A.t_4 += 4 * k; A.t_5 += 5 * k; A.t_6 += 6 * k; A.t_7 += 7 * k; A.t_8 += 8 * k; A.t_9 += 9 * k; A.t_10 += 10 * k; }

    static void Main()
    {
        Add(1);
        Lanes.On("a", () => Add(2));
        Lanes.Each(() => { Add(1); Console.WriteLine($"{Lanes.Here}: {A.t_1} {A.t_2} {A.t_3} {A.t_4} {A.t_5} {A.t_6} {A.t_7} {A.t_8} {A.t_9} {A.t_10}"); });
    }
}
