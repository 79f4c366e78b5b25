// form: ref ternaries with fields of two types, ref returns through in, switch on refs, nested ref locals in loops, swap by ref
// expect: converted
using System;

class Other { [ThreadStatic] internal static int t_o; }
struct Pair { internal int A, B; internal readonly ref struct View { internal readonly ref Pair P; internal View(ref Pair p) { P = ref p; } internal int Sum => P.A + P.B; } }

static class Program
{
    [ThreadStatic] static int t_x;
    [ThreadStatic] static Pair t_p;

    static ref int Choose(int k) { switch (k % 3) { case 0: return ref t_x; case 1: return ref Other.t_o; default: return ref t_p.B; } }
    static ref readonly Pair Ro() => ref t_p;
    static void Swap(ref int a, ref int b) { int t = a; a = b; b = t; }

    static void Step()
    {
        for (int i = 0; i < 7; i++) { ref int r = ref Choose(i); r += i; ref int q = ref (r > 5 ? ref r : ref t_p.A); q++; }
        (t_x > Other.t_o ? ref t_x : ref Other.t_o) -= 2; Swap(ref Choose(0), ref Choose(2)); var v = new Pair.View(ref t_p); v.P.A += 10; int s = v.Sum + Ro().A;
        Console.WriteLine($"{Lanes.Here}: {t_x} {Other.t_o} {t_p.A} {t_p.B} {s}");
    }

    static void Main() { Step(); Lanes.Each(Step); }
}
