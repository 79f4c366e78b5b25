// form: [field: ThreadStatic] on auto-properties: get and set, private set, with an initializer, get-only set by the static constructor
// expect: converted
using System;

class A
{
    [field: ThreadStatic] internal static int Depth { get; set; }
    [field: ThreadStatic] internal static string? Name { get; private set; }
    [field: ThreadStatic] internal static int Start { get; set; } = 5;
    [field: ThreadStatic] internal static int Made { get; }
    [ThreadStatic] internal static int t_free;
    static A() => Made = 8;
    internal static void Rename() => Name += Lanes.Here + ++t_free;
}

static class Program
{
    static void Main()
    {
        A.Depth = 10; A.Rename();
        Lanes.Each(() => { A.Depth++; A.Rename(); Console.WriteLine($"{Lanes.Here}: {A.Depth} {A.Name} {A.Start++} {A.Made} {A.t_free}"); });
        Lanes.Each(() => Console.WriteLine($"{A.Depth} {A.Name} {A.Start}"));
    }
}
