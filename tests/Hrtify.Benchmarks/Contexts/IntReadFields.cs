using System;
using System.Runtime.CompilerServices;

namespace Hrtify.Benchmarks.Contexts;

/// <summary>An int that is read.</summary>
internal static class IntReadFields
{
    [ThreadStatic]
    private static int t_value;

    internal static void Call()
    {
        t_value = 1;
        for (var call = 0; call < FieldTurns.Calls; call++) Read();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void Loop()
    {
        var sum = 0L;
        for (var turn = 0; turn < FieldTurns.Turns; turn++) sum += t_value;
        Sum = sum;
    }

    internal static long Sum { get; private set; }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Read() => t_value;
}
