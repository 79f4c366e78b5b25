using System;
using System.Runtime.CompilerServices;

namespace Hrtify.Benchmarks.Contexts;

/// <summary>A value in a generic type: code of its own for an int, shared code for a reference.</summary>
internal sealed class GenericFields<T> : IValueUse
{
    public static void Call<TPlace>()
        where TPlace : struct => Placed<TPlace>.Call();

    public static void Loop<TPlace>()
        where TPlace : struct => Placed<TPlace>.Loop();

    // The place is the type's argument, not the methods': as in most programs, the methods are not generic themselves.
    private static class Placed<TPlace>
        where TPlace : struct
    {
        [ThreadStatic]
        private static Box t_value;

        internal static void Call()
        {
            for (var call = 0; call < FieldTurns.Calls; call++) Step(call);
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        internal static void Loop()
        {
            for (var turn = 0; turn < FieldTurns.Turns; turn++) t_value.Number += turn;
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        private static void Step(int by) => t_value.Number += by;
    }

    private struct Box
    {
        internal long Number;
#pragma warning disable CS0649 // It is there for its type.
        internal T? Value;
#pragma warning restore CS0649
    }
}
