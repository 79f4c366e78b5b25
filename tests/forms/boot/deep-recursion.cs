// form: recursion that needs most of the main thread's 8 MB
// expect: none
using System;
using System.Runtime.CompilerServices;

static class Program
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    static int Down(int left)
    {
        Span<byte> kilobyte = stackalloc byte[1024];
        kilobyte.Fill((byte)left);
        return left == 0 ? kilobyte[9] : Down(left - 1) + (kilobyte[5] == (byte)left ? 1 : 0);
    }

    static void Main()
    {
        Console.WriteLine(Down(6000));
        RuntimeHelpers.EnsureSufficientExecutionStack();
    }
}
