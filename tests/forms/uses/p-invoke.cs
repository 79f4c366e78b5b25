// form: P/Invoke with ref, out and array arguments that are the field
// expect: converted
// unsafe: true
using System;
using System.Runtime.InteropServices;

static unsafe class Program
{
    [DllImport("libc", EntryPoint = "memcpy")] static extern nint CopyOut(out long to, in long from, nint n);
    [DllImport("libc", EntryPoint = "memcpy")] static extern nint CopyRef(ref int to, int[] from, nint n);
    [DllImport("libc", EntryPoint = "memset")] static extern nint Set(int* to, int v, nint n);
    [DllImport("libc", EntryPoint = "strlen")] static extern nint Len(byte* s);

    [ThreadStatic] static long t_l;
    [ThreadStatic] static long t_from;
    [ThreadStatic] static int t_x;
    [ThreadStatic] static int[]? t_a;
    [ThreadStatic] static byte[]? t_b;

    static void Step()
    {
        t_from += 3; CopyOut(out t_l, in t_from, 8); t_a ??= new int[2]; t_a[0] += (int)t_l + 1; CopyRef(ref t_x, t_a, 4);
        fixed (int* p = &t_a[1]) Set(p, (byte)t_x, 2); t_b ??= new byte[8]; t_b[t_x % 5] = 65; nint n; fixed (byte* s = t_b) n = Len(s);
        Console.WriteLine($"{Lanes.Here}: {t_l} {t_from} {t_x} {t_a[0]} {t_a[1]} {n}");
    }

    static void Main()
    {
        Step();
        Lanes.Each(Step);
        Lanes.Each(Step);
        Lanes.On("fresh", () => Console.WriteLine($"{t_l} {t_x} {t_b == null}"));
    }
}
