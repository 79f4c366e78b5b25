using System;
using System.Runtime.CompilerServices;

namespace Hrtify.Benchmarks.Contexts;

/// <summary>A reference that is read, and written once.</summary>
internal sealed class ReferenceFields : IValueUse
{
    [ThreadStatic]
    private static Node? t_value;

    public static void Call<TPlace>()
        where TPlace : struct
    {
        for (var call = 0; call < FieldTurns.Calls; call++) Step<TPlace>(call);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Loop<TPlace>()
        where TPlace : struct
    {
        for (var turn = 0; turn < FieldTurns.Turns; turn++) (t_value ??= new Node()).Number += turn;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Step<TPlace>(int by)
        where TPlace : struct => (t_value ??= new Node()).Number += by;

    private sealed class Node
    {
        internal int Number;
    }
}
