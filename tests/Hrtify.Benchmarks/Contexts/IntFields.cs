using System;
using System.Runtime.CompilerServices;

namespace Hrtify.Benchmarks.Contexts;

/// <summary>An int that is added to.</summary>
internal sealed class IntFields : IValueUse
{
    [ThreadStatic]
    private static int t_value;

    public static void Call<TPlace>()
        where TPlace : struct
    {
        for (var call = 0; call < FieldTurns.Calls; call++) Step<TPlace>(call);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Loop<TPlace>()
        where TPlace : struct
    {
        for (var turn = 0; turn < FieldTurns.Turns; turn++) t_value += turn;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Step<TPlace>(int by)
        where TPlace : struct => t_value += by;
}
