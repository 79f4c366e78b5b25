// form: ref return, ref readonly return, ref conditional, ref through generics and delegates, a reference carried to another thread
// expect: converted
using System;

struct S { internal int F; internal int G; }
delegate ref int Get();

static class Program
{
    [ThreadStatic] static int t_x;
    [ThreadStatic] static int t_y;
    [ThreadStatic] static S t_s;
    [ThreadStatic] static int[]? t_a;

    static ref int X() => ref t_x;
    static ref readonly int RoY() { return ref t_y; }
    static ref int Pick(bool first) => ref first ? ref t_x : ref t_y;
    static ref int Path => ref t_s.G;
    static ref int Elem(int i) => ref (t_a ??= new int[3])[i];
    static ref T Same<T>(ref T x) => ref x;
    static ref int Max(ref int a, ref int b) { if (a > b) return ref a; return ref b; }

    static void Step()
    {
        X()++; X() *= 3; t_y += RoY() + 2; Pick(t_x > 5) += 100; Path -= 4; Elem(1) += 7; Same(ref t_x)++; Max(ref t_x, ref t_y) = 1;
        (t_x > t_y ? ref t_x : ref t_s.F) += 1000;
        Get g = () => ref t_s.F; g()++;
        Get h = X; h() += t_s.F;
        Console.WriteLine($"{Lanes.Here}: {t_x} {t_y} {t_s.F} {t_s.G} {t_a?[1]} {Pick(false)}");
        Lanes.On("c", () => g() += 5);
    }

    static void Main()
    {
        Step();
        Lanes.Each(Step);
        Lanes.On("c", Step);
        ref int mine = ref t_x; mine = 7; Lanes.On("a", () => t_x = 8); mine++;
        Console.WriteLine(t_x + " " + mine);
        Lanes.On("fresh", () => Console.WriteLine(t_y));
    }
}
