// form: pointers and function pointers with initializers
// expect: converted
// unsafe: true
using System;

unsafe class A
{
    static int Twice(int x) { return 2 * x; }
    [ThreadStatic] internal static delegate*<int, int> t_f = &Twice;
    [ThreadStatic] internal static int* t_p = (int*)16;
    [ThreadStatic] internal static void* t_v = t_p + 1, t_n = null;
    [ThreadStatic] internal static nint t_i = (nint)t_v;
    [ThreadStatic] internal static byte*[]? t_array = { (byte*)t_p, null };
}

class B
{
    [ThreadStatic] internal static unsafe byte*[]? t_array = { (byte*)32, null }, t_none;
    [ThreadStatic] internal static unsafe byte* t_p = (byte*)48;
}

static unsafe class Program
{
    static void Main()
    {
        Lanes.On("b", () => Console.WriteLine(A.t_f(21)));
        Lanes.Each(() => Console.WriteLine($"{Lanes.Here}: {A.t_f == null} {(long)A.t_p} {(long)A.t_v} {(long)A.t_n} {A.t_i} {(A.t_array == null ? -1 : (long)A.t_array[0])}"));
        Lanes.Each(() => Console.WriteLine($"{Lanes.Here}: {(B.t_array == null ? -1 : (long)B.t_array[0])} {B.t_none == null} {(long)B.t_p}"));
        Lanes.On("b", () => { A.t_p += 2; A.t_n = A.t_p; A.t_f = null; });
        Lanes.Each(() => Console.WriteLine($"{Lanes.Here}: {A.t_f == null} {(long)A.t_p} {(long)A.t_v} {(long)A.t_n}"));
    }
}
