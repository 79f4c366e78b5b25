// form: evaluation order: X += M() where M writes X, X = X++ + M(), a[X] = X = .., arguments, ref then write, short circuit
// expect: converted
using System;

struct S { internal int A, B; }

static class Program
{
    [ThreadStatic] static int t_x;
    [ThreadStatic] static int[]? t_a;
    [ThreadStatic] static S t_s;
    [ThreadStatic] static string? t_str;

    static int M() { t_x += 100; t_a = new int[] { t_x, 2, 3 }; return 1; }
    static int Two(int a, int b) => a * 1000 + b;
    static int Ref(ref int r, int v) { r += v; return r; }
    static string App(string s) { t_str += s; return t_str; }

    static void Step()
    {
        t_a ??= new int[3]; int[] first = t_a;
        t_x += M(); Console.Write(t_x + " "); t_x = t_x++ + M(); Console.Write(t_x + " ");
        t_a[1] += M(); Console.Write(first[1] + "," + t_a[1] + " "); int i = 0; t_a[i++] = t_x = i + 40; Console.Write(t_a[0] + " ");
        Console.Write(Two(t_x, M()) + " " + Two(M(), t_x) + " " + Two(t_x++, t_x) + " " + Two(t_x = 4, t_x) + " ");
        Console.Write(Ref(ref t_x, M()) + " " + Ref(ref t_x, t_x++) + " "); t_s.A = t_s.B = t_x; t_s = new S { A = t_s.B + 1, B = M() + t_s.A };
        t_str += App("a") + App("b"); Console.Write(t_str + " "); bool b = t_x > 5 && (t_x = 2) == 2 || M() > t_x; t_x = b ? t_x : -t_x;
        t_x = t_x + (t_x = 7) * t_x; Console.WriteLine($"{Lanes.Here}: {t_x} {t_s.A} {t_s.B} {b}");
    }

    static void Main()
    {
        Step();
        Lanes.Each(Step);
        Lanes.On("fresh", () => Console.WriteLine($"{t_s.A} {t_s.B}"));
    }
}
