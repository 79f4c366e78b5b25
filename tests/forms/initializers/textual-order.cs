// form: textual order with other static fields, before and after
// expect: converted
using System;

static class A
{
    static readonly int a = Say("a", 1);
    [ThreadStatic] internal static int t_x = Say("x", a + 10);
    static int b = Say("b", t_x + 100);
    [ThreadStatic] internal static int t_y = Say("y", b + t_x);
    static string Late { get; } = "late " + Say("late", t_y);
    [ThreadStatic] internal static int t_z;
    static int c = Say("c", ++t_z + t_y);

    static int Say(string n, int v) { Console.WriteLine($"{n} = {v} on {Lanes.Here}"); return v; }
    internal static string All() => $"{a} {t_x} {b} {t_y} {Late} {t_z} {c}";
}

static class Program
{
    static void Main()
    {
        Console.WriteLine("main");
        Lanes.On("a", () => { Console.WriteLine(A.t_z); Console.WriteLine(A.All()); });
        Console.WriteLine(A.All());
        Lanes.Each(() => Console.WriteLine($"{Lanes.Here}: {++A.t_x} {--A.t_y} {A.All()}"));
    }
}
