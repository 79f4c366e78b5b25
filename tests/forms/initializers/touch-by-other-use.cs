// form: first touch by ref argument, nameof (none), in a branch not taken (none), from a nested type, from a lambda on another thread
// expect: converted
using System;

static class Say { internal static int That(string s) { Console.WriteLine($"init {s} on {Lanes.Here}"); return s.Length; } }
static class ByRef { [ThreadStatic] internal static int t_x; static int s = Say.That("ByRef"); }
static class ByOut { [ThreadStatic] internal static int t_x; static int s = Say.That("ByOut"); }
static class ByNameof { [ThreadStatic] internal static int t_x; static int s = Say.That("ByNameof"); }
class Outer { [ThreadStatic] internal static int t_x; static int s = Say.That("Outer"); internal class Nested { [ThreadStatic] internal static int t_y = 4; internal static int Get() { Console.WriteLine("in Get"); return t_x + t_y; } } }
static class ByLambda { [ThreadStatic] internal static int t_x = Say.That("ByLambda"); }
static class ByNull { [ThreadStatic] internal static string? t_x; static int s = Say.That("ByNull"); }
class Base { [ThreadStatic] internal static int t_x; static int s = Say.That("Base"); }
class Derived : Base { static int s2 = Say.That("Derived"); internal static int Own => s2; }

static class Program
{
    static int Deref(ref int x) { Console.WriteLine("called"); return x; }
    static void Set(out int x) { Console.WriteLine("called"); x = 3; }

    static void Main()
    {
        Console.WriteLine(nameof(ByNameof.t_x));
        Console.WriteLine(Deref(ref ByRef.t_x));
        Set(out ByOut.t_x);
        Console.WriteLine(Outer.Nested.Get());
        Func<int> f = () => ByLambda.t_x; Console.WriteLine("made"); Lanes.On("a", () => { Console.WriteLine(f()); });
        Console.WriteLine(f());
        Console.WriteLine(ByNull.t_x?.Length + ";" + ByOut.t_x);
        Derived.t_x = 8; Console.WriteLine("derived"); Console.WriteLine(Derived.Own + Base.t_x);
        Lanes.On("b", () => Console.WriteLine(ByRef.t_x + ByOut.t_x + Derived.t_x + ByLambda.t_x));
    }
}
