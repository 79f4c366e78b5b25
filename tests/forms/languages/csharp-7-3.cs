// form: C# 7.3: in parameters, ref readonly, ref conditional, private protected, default literal, stackalloc initializers, unmanaged
// expect: converted
// langversion: 7.3
using System;

class A { [ThreadStatic] private protected static int t_pp; [field: ThreadStatic] protected static long t_field = default; internal static long Next() { return ++t_pp + ++t_field; } }

static class Program
{
    [ThreadStatic] static int t_x = default, t_y = 7;
    [ThreadStatic] static (int a, string b) t_t = (1, "b");

    static ref readonly int Ro() => ref t_y;
    static int In(in int k) => k * 2;

    static void Step()
    {
        (t_x > 3 ? ref t_x : ref t_y) += 2; t_x += In(t_y) + In(in Ro()); ref int r = ref t_x; r = ref t_y; r++; t_t.b += t_t == (1, "b"); t_t.a++;
        Console.WriteLine($"{Lanes.Here}: {t_x} {t_y} {t_t} {A.Next()}");
    }

    static void Main() { Step(); Lanes.Each(Step); }
}
