// form: the initializer runs once, on the first thread; the others see the default
// expect: converted
using System;
using System.Collections.Generic;

static class A
{
    static int s_runs;
    [ThreadStatic] internal static List<int>? t_list = new List<int> { ++s_runs };
    [ThreadStatic] internal static int t_n = 7 + ++s_runs;
    internal static int Runs => s_runs;
}

static class Program
{
    static void Main()
    {
        Lanes.On("b", () => Console.WriteLine(A.t_list?.Count + " " + A.t_n));
        Lanes.Each(() => Console.WriteLine($"{Lanes.Here}: {A.t_list?.Count ?? -1} {A.t_n} {A.Runs}"));
        Lanes.On("a", () => { A.t_list ??= new(); A.t_list.Add(1); A.t_n++; });
        Lanes.Each(() => Console.WriteLine($"{Lanes.Here}: {A.t_list?.Count ?? -1} {A.t_n} {A.Runs}"));
    }
}
