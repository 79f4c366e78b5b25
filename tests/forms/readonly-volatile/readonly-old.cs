// form: readonly in C# 7.2, and volatile of every allowed type
// expect: converted
// langversion: 7.2
using System;

enum Mode : byte { Off, On }

static class Program
{
    [ThreadStatic] static readonly int t_fixed = 4;
    [ThreadStatic] internal static volatile Mode t_mode;
    [ThreadStatic] static volatile bool t_flag;
    [ThreadStatic] static volatile float t_float = 1;
    [ThreadStatic] static volatile Type t_type;
    [ThreadStatic] static volatile int t_old, t_new = 2;

    static void Main()
    {
        Lanes.Each(() =>
        {
            while (!t_flag) { t_mode = t_mode == Mode.Off ? Mode.On : Mode.Off; t_flag = t_mode.ToString() == "On"; }
            t_float /= 2; t_type = t_type ?? typeof(Mode); t_old = t_new++;
            Console.WriteLine($"{Lanes.Here}: {t_fixed} {t_mode} {t_flag} {t_float.ToString()} {t_type.Name} {t_old.CompareTo(1)} {t_new}");
        });
    }
}
