// form: no static constructor: the first touch of a thread-static runs the type's initializers, not the start of the program
// expect: converted
using System;

static class Say { internal static T That<T>(string s, T v) { Console.WriteLine($"init {s} on {Lanes.Here}"); return v; } }
static class A { [ThreadStatic] internal static int t_x = Say.That("A.x", 5); }
static class B { [ThreadStatic] internal static int t_plain; static int s_other = Say.That("B.other", 7); internal static int Other => s_other; }
static class C { static readonly string s_a = Say.That("C.a", "a"); [ThreadStatic] internal static string? t_s; static string s_b = Say.That("C.b", s_a + t_s); }
struct D { [ThreadStatic] internal static D t_d; internal int N; static D s_d = Say.That("D", new D { N = 3 }); internal static void Copy() => t_d = s_d; }
class E<T> { [ThreadStatic] internal static T? t_t; static readonly T[] s_ts = Say.That("E<" + typeof(T).Name + ">", new T[2]); }

static class Program
{
    static void Main()
    {
        Console.WriteLine("main");
        Console.WriteLine("read A: " + A.t_x);
        Console.WriteLine("write B"); B.t_plain = 3; Console.WriteLine(B.t_plain + B.Other);
        Console.WriteLine("ref C"); ref string? c = ref C.t_s; c = "c"; Console.WriteLine(C.t_s);
        Console.WriteLine("path D"); Lanes.On("a", () => { D.t_d.N++; Console.WriteLine(D.t_d.N); D.Copy(); }); Console.WriteLine(D.t_d.N);
        Console.WriteLine("generic E"); E<int>.t_t++; Lanes.On("b", () => E<string>.t_t = "s"); Console.WriteLine(E<int>.t_t + E<string>.t_t);
        Lanes.Each(() => Console.WriteLine($"{Lanes.Here}: {A.t_x} {B.t_plain} {C.t_s} {D.t_d.N} {E<int>.t_t} {E<string>.t_t}"));
    }
}
