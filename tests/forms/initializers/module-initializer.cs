// form: a module initializer and a static initializer of Program write thread-statics before Main
// expect: converted
using System;
using System.Runtime.CompilerServices;

static class Boot
{
    [ThreadStatic] internal static int t_boot;
    [ThreadStatic] internal static string? t_where = "init";
    [ModuleInitializer] internal static void Init() { t_boot += 42; t_where += " module"; }
}

static class Program
{
    static readonly int s_seen = Boot.t_boot++;
    [ThreadStatic] static int t_program = Boot.t_boot * 2;
    static Program() => Boot.t_where += " program";

    static int Main()
    {
        Console.WriteLine($"{s_seen} {t_program} {Boot.t_boot} {Boot.t_where}");
        Lanes.Each(() => Console.WriteLine($"{Lanes.Here}: {t_program} {Boot.t_boot} {Boot.t_where}"));
        return Boot.t_boot;
    }
}
