using System;
using System.Runtime.CompilerServices;

namespace Hrtify.Benchmarks.Contexts;

/// <summary>A struct, one field of which is changed in place.</summary>
internal sealed class StructFields : IValueUse
{
    [ThreadStatic]
    private static Pair t_value;

    public static void Call<TPlace>()
        where TPlace : struct
    {
        for (var call = 0; call < FieldTurns.Calls; call++) Step<TPlace>(call);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Loop<TPlace>()
        where TPlace : struct
    {
        for (var turn = 0; turn < FieldTurns.Turns; turn++) t_value.First += turn;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Step<TPlace>(int by)
        where TPlace : struct => t_value.First += by;

    private struct Pair
    {
        internal long First;
#pragma warning disable CS0649 // It is there for its size.
        internal object? Second;
#pragma warning restore CS0649
    }
}
