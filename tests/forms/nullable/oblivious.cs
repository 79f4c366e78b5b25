// form: nullable disabled in C# 8: reference types without annotations, T without constraint
// expect: converted
// langversion: 8
// nullable: disable
using System;
using System.Collections.Generic;

class A<T> { [ThreadStatic] internal static T Value; [ThreadStatic] internal static Func<T, string> t_f; [ThreadStatic] internal static List<T> t_l = new List<T>(); }

static class Program
{
    [ThreadStatic] static string t_s;

    static void Main()
    {
        t_s ??= "main"; A<string>.t_f = x => x + t_s; A<string>.Value = "v"; A<int>.t_l.Add(1);
        Lanes.Each(() => { t_s += Lanes.Here; A<string>.Value ??= t_s; Console.WriteLine($"{t_s} {A<string>.t_f?.Invoke("f")} {A<string>.Value} {A<int>.t_l?.Count} {A<string>.t_l?.Count}"); });
        Lanes.Each(() => Console.WriteLine(t_s.Length));
    }
}
