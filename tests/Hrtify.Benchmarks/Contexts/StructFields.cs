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

    private static readonly State s_state = new();

    internal static void CallThreadStatic()
    {
        for (var call = 0; call < Access.Calls; call++) StepThreadStatic(call);
    }

    internal static void CallCoreLocal()
    {
        for (var call = 0; call < Access.Calls; call++) StepCoreLocal(call);
    }

    internal static void CallPassed()
    {
        var state = s_state;
        for (var call = 0; call < Access.Calls; call++) StepPassed(state, call);
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

    internal static void LoopPassed() => LoopPassed(s_state);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void LoopPassed(State state)
    {
        for (var turn = 0; turn < Access.Turns; turn++) state.Value.First += turn;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void StepPassed(State state, int by) => state.Value.First += by;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void StepThreadStatic(int by) => t_value.First += by;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void StepCoreLocal(int by) => Value.First += by;

    private struct Pair
    {
        internal long First;
        internal object? Second;
    }

    private sealed class State
    {
        internal Pair Value;
    }
}
