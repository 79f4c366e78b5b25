// form: [field: ThreadStatic] on a property with the field keyword (C# 14), an @field and a member called field beside
// expect: converted
// langversion: 14
using System;

class A
{
    static int @field = 100;
    [field: ThreadStatic] internal static int Count { get => ++field; set { field = value + @field; } }
    [ThreadStatic] internal static int t_free;
    internal static int Other => @field++;
}

static class Program
{
    static void Main()
    {
        A.Count = 1;
        Lanes.Each(() => Console.WriteLine($"{Lanes.Here}: {A.Count} {A.Count} {A.Other} {A.t_free += A.Count}"));
    }
}
