// form: names near the accessor's that do not clash: set_X with another parameter list, get_X with a parameter, get_X in a base and in a derived type, getX
// expect: converted
using System;

class Base { internal static int get_t_b() => 100; }
class A : Base
{
    [ThreadStatic] internal static int t_a;
    [ThreadStatic] internal static int t_b;
    [ThreadStatic] internal static int t_c;
    internal static void set_t_a(string k) => t_a = k.Length;
    internal static void set_t_a() => t_a = 5;
    internal static int get_t_a(int k) => t_a + k;
    internal static int gett_a() => t_a * 2;
    internal static int Get_t_c() => t_c++;
}
class D : A { internal static int get_t_c() => 7 + t_c; }

static class Program
{
    static void Main()
    {
        A.set_t_a(); A.set_t_a("abcdef");
        Lanes.Each(() => Console.WriteLine($"{Lanes.Here}: {++A.t_a} {A.get_t_a(1)} {A.gett_a()} {++A.t_b} {Base.get_t_b()} {A.Get_t_c()} {D.get_t_c()}"));
    }
}
