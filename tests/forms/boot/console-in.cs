// form: Main reads the standard input
// expect: none
using System;
using System.Runtime.InteropServices;

static class Program
{
    [DllImport("libc")] static extern int pipe(int[] ends);
    [DllImport("libc")] static extern nint write(int descriptor, byte[] bytes, nint count);
    [DllImport("libc")] static extern int dup2(int from, int to);
    [DllImport("libc")] static extern int close(int descriptor);

    static void Main()
    {
        var ends = new int[2];
        pipe(ends);
        write(ends[1], "one\ntwo\nthree"u8.ToArray(), 13);
        dup2(ends[0], 0);
        close(ends[0]);
        close(ends[1]);
        Console.WriteLine(Console.In.ReadLine());
        Console.WriteLine(Console.ReadLine());
        Console.WriteLine(Console.In.ReadToEnd());
        Console.WriteLine(Console.ReadLine() is null);
    }
}
