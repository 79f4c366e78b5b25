// form: an explicit static constructor sees the initializer's value and writes the field; exact first use
// expect: converted
using System;

class A
{
    [ThreadStatic] internal static int t_x = Say("x", 5);
    static int s_y = Say("y", t_x * 2);
    [ThreadStatic] internal static string? t_s;
    static A() { Console.WriteLine($"cctor {t_x} {s_y} on {Lanes.Here}"); t_x += 100; t_s = "from cctor"; }
    static int Say(string n, int v) { Console.WriteLine($"{n} = {v}"); return v; }
    internal static void Nothing() { }
}

class B { [ThreadStatic] internal static int t_n; static B() { Console.WriteLine("B"); t_n = 3; } }
class C { [ThreadStatic] internal static int t_n = 8; static C() => Console.WriteLine("C"); internal int N = t_n; }

static class Program
{
    static void Main()
    {
        Console.WriteLine("main");
        Lanes.On("a", () => Console.WriteLine($"{A.t_x} {A.t_s}"));
        Console.WriteLine($"{A.t_x} {A.t_s}"); A.Nothing();
        Console.WriteLine(B.t_n + B.t_n);
        Console.WriteLine(new C().N);
        Lanes.Each(() => Console.WriteLine($"{Lanes.Here}: {A.t_x++} {A.t_s} {B.t_n--} {C.t_n} {new C().N}"));
    }
}
