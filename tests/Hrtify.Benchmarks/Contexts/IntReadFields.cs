using System;
using System.Runtime.CompilerServices;

namespace Hrtify.Benchmarks.Contexts;

/// <summary>An int that is read.</summary>
internal sealed class IntReadFields : IValueUse
{
    [ThreadStatic]
    private static int t_value;

    public static void Call<TPlace>()
        where TPlace : struct
    {
        t_value = 1;
        for (var call = 0; call < FieldTurns.Calls; call++) Read<TPlace>();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Loop<TPlace>()
        where TPlace : struct
    {
        var sum = 0L;
        for (var turn = 0; turn < FieldTurns.Turns; turn++) sum += t_value;
        Sum = sum;
    }

    internal static long Sum { get; private set; }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Read<TPlace>()
        where TPlace : struct => t_value;
}
