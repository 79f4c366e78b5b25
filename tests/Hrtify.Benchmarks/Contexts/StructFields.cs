using System;
using System.Runtime.CompilerServices;

namespace Hrtify.Benchmarks.Contexts;

/// <summary>A struct, one field of which is changed in place.</summary>
internal static partial class StructFields
{
#pragma warning disable HRT1001 // It is what we compare with.
    [ThreadStatic]
    private static Pair t_value;
#pragma warning restore HRT1001

    [CoreLocal]
    private static partial ref Pair Value { get; }

    internal static void CallThreadStatic()
    {
        for (var call = 0; call < Access.Calls; call++) StepThreadStatic(call);
    }

    internal static void CallCoreLocal()
    {
        for (var call = 0; call < Access.Calls; call++) StepCoreLocal(call);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void LoopThreadStatic()
    {
        for (var turn = 0; turn < Access.Turns; turn++) t_value.First += turn;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void LoopCoreLocal()
    {
        for (var turn = 0; turn < Access.Turns; turn++) Value.First += turn;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void StepThreadStatic(int by) => t_value.First += by;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void StepCoreLocal(int by) => Value.First += by;

    private struct Pair
    {
        internal long First;
        internal object? Second;
    }
}
