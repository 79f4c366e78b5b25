// form: initializers that reach other types with thread-statics, in a cycle
// expect: converted
using System;

static class A { [ThreadStatic] internal static int t_a = Say("A", B.t_b + 1); internal static int s_a = B.s_b + 1; static int Say(string n, int v) { Console.WriteLine($"{n} {v} {Lanes.Here}"); return v; } }
static class B { internal static int s_b = C.T + 10; [ThreadStatic] internal static int t_b = A.t_a + C.T + 100; }
class C { [ThreadStatic] static int t_c = 5; internal static ref int T => ref t_c; static C() => t_c++; }

static class Program
{
    static void Main()
    {
        Lanes.On("a", () => { C.T = 50; });
        Console.WriteLine(B.t_b);
        Lanes.Each(() => Console.WriteLine($"{Lanes.Here}: {A.t_a} {A.s_a} {B.t_b} {B.s_b} {C.T}"));
    }
}
