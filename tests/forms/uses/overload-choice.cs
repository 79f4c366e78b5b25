// form: overload resolution by value, in, ref, ref readonly, object, dynamic, generic, params span
// expect: converted
using System;

static class Program
{
    [ThreadStatic] static int t_i;
    [ThreadStatic] static short t_h;
    [ThreadStatic] static int? t_n;
    [ThreadStatic] static int[]? t_a;

    static string A(int x) => "value" + x;
    static string A(in int x) => "in" + x;
    static string B(in long x) => "inlong" + x;
    static string B(object x) => "object" + x;
    static string C(ref int x) => "ref" + ++x;
    static string C(int x) => "value" + x;
    static string D<T>(T x) => typeof(T).Name + x;
    static string D<T>(in T x, int k = 0) => "in " + typeof(T).Name + x;
    static string E(params int[] a) => "array" + a.Length;
    static string E(params ReadOnlySpan<int> a) => "span" + a.Length;
    static string F(int? x) => "nullable" + x;
    static string F(byte x) => "long" + x;
    static string G(ref readonly int x) => "rr" + x;

    static void Step()
    {
        t_h--; t_n = t_n + 1 ?? 0; t_a ??= new int[3];
        Console.WriteLine($"{Lanes.Here}: {A(t_i)} {A(in t_i)} {B(t_i)} {B(t_h)} {C(ref t_i)} {C(t_i)} {D(t_i)} {D(in t_i)} {D(t_h)} {D(t_n)} {E(t_i)} {E(t_i, t_h)} {E(t_a)} {F(t_n)} {F((byte)t_i)} {G(in t_i)} {D((object)t_i)}");
    }

    static void Main()
    {
        t_i = 40; t_n = 9;
        Lanes.Each(Step);
        Lanes.Each(Step);
        Lanes.On("fresh", () => Console.WriteLine(t_a == null));
    }
}
