using System;
using System.Runtime.CompilerServices;

namespace Hrtify.Benchmarks.Contexts;

/// <summary>An int that is added to; also in an object that is passed by hand, the limit of what can be had.</summary>
internal static class IntFields
{
    [ThreadStatic]
    private static int t_value;

    private static readonly State s_state = new();

    internal static void Call()
    {
        for (var call = 0; call < FieldTurns.Calls; call++) Step(call);
    }

    internal static void CallPassed()
    {
        var state = s_state;
        for (var call = 0; call < FieldTurns.Calls; call++) StepPassed(state, call);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void Loop()
    {
        for (var turn = 0; turn < FieldTurns.Turns; turn++) t_value += turn;
    }

    internal static void LoopPassed() => LoopPassed(s_state);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void LoopPassed(State state)
    {
        for (var turn = 0; turn < FieldTurns.Turns; turn++) state.Value += turn;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Step(int by) => t_value += by;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void StepPassed(State state, int by) => state.Value += by;

    private sealed class State
    {
        internal int Value;
    }
}
