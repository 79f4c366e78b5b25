using System;
using System.Runtime.CompilerServices;

namespace Hrtify.Benchmarks.Contexts;

/// <summary>An int that is added to; also in an object that is passed by hand, the limit of what can be had.</summary>
internal static partial class IntFields
{
#pragma warning disable HRT1001 // It is what we compare with.
    [ThreadStatic]
    private static int t_value;
#pragma warning restore HRT1001

    [CoreLocal]
    private static partial ref int Value { get; }

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
        for (var turn = 0; turn < Access.Turns; turn++) t_value += turn;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void LoopCoreLocal()
    {
        for (var turn = 0; turn < Access.Turns; turn++) Value += turn;
    }

    internal static void LoopPassed() => LoopPassed(s_state);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void LoopPassed(State state)
    {
        for (var turn = 0; turn < Access.Turns; turn++) state.Value += turn;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void StepThreadStatic(int by) => t_value += by;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void StepCoreLocal(int by) => Value += by;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void StepPassed(State state, int by) => state.Value += by;

    private sealed class State
    {
        internal int Value;
    }
}
