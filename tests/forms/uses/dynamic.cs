// form: dynamic fields and dynamic arguments: +=, ref with dynamic, member calls bound late
// expect: converted
using System;

public class Obj { public int N; public Obj Add(int k) { N += k; return this; } public int this[int i] { get => N + i; set => N = value - i; } }

static class Program
{
    [ThreadStatic] static dynamic? t_d;
    [ThreadStatic] static int t_x;
    [ThreadStatic] static dynamic? t_o;

    static int Mix(ref int x, object y) { x += 2; return x; }
    static string Kind(int x) => "int";
    static string Kind(string x) => "string";
    static string Kind(object? x) => "object";

    static void Step(object k)
    {
        dynamic d = k;
        t_d = t_d is null ? d : t_d + d; t_x += d is int ? d : 1; t_x += (int)Mix(ref t_x, d);
        t_o ??= new Obj(); t_o.Add(t_x).N++; t_o[2] = 5 + t_o[1]; t_d += t_o.N;
        Console.WriteLine($"{Lanes.Here}: {t_d} {t_x} {t_o.N} {Kind(t_d)} {Kind((dynamic)t_x)}");
    }

    static void Main()
    {
        Step(1);
        Lanes.On("a", () => Step("s"));
        Lanes.Each(() => Step(2));
    }
}
