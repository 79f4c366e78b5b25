// form: the attribute by a using alias, and by a global alias that stands in another file
// expect: converted
using TS = System.ThreadStaticAttribute;
using Sys = System;

class A
{
    [TS] internal static int t_alias;
    [GTS] internal static int t_global;
    [GTS()] internal static string? t_call;
    [Sys.ThreadStatic] internal static int t_sys;
    [Sys::ThreadStaticAttribute] internal static int t_sys2;
}

static class Program
{
    static void Main()
    {
        A.t_alias = 1; A.t_global = 10; A.t_call = "main";
        Lanes.Each(() => Console.WriteLine($"{Lanes.Here}: {++A.t_alias} {++A.t_global} {A.t_call ??= Lanes.Here} {A.t_sys--} {A.t_sys2 += 2}"));
        Lanes.Each(() => Console.WriteLine($"{Lanes.Here}: {++A.t_alias} {++A.t_global} {A.t_call} {A.t_sys} {A.t_sys2}"));
    }
}
