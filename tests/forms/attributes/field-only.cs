// form: NonSerialized and MarshalAs, which can stand on fields only and mean nothing on a static
// expect: converted
using System;
using System.Runtime.InteropServices;

[Serializable]
class A
{
    [NonSerialized, ThreadStatic] internal static int t_a;
    [ThreadStatic] [NonSerialized] internal static string? t_b;
    [MarshalAs(UnmanagedType.I4)] [ThreadStatic] internal static int t_c = 2;
    [field: NonSerialized] [field: ThreadStatic, MarshalAs(UnmanagedType.LPStr)] internal static string? t_d;
    internal int Own;
}

static class Program
{
    static void Main()
    {
        A.t_a = 7; A.t_d = "d";
        Lanes.Each(() => Console.WriteLine($"{Lanes.Here}: {++A.t_a} {A.t_b += "b"} {--A.t_c} {A.t_d ??= Lanes.Here}"));
        Lanes.Each(() => Console.WriteLine(A.t_a + A.t_b + A.t_d));
    }
}
