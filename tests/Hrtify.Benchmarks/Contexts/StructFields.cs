using System;
using System.Runtime.CompilerServices;

namespace Hrtify.Benchmarks.Contexts;

/// <summary>A struct, one field of which is changed in place.</summary>
internal static class StructFields
{
    [ThreadStatic]
    private static Pair t_value;

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
        for (var turn = 0; turn < FieldTurns.Turns; turn++) t_value.First += turn;
    }

    internal static void LoopPassed() => LoopPassed(s_state);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void LoopPassed(State state)
    {
        for (var turn = 0; turn < FieldTurns.Turns; turn++) state.Value.First += turn;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void StepPassed(State state, int by) => state.Value.First += by;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Step(int by) => t_value.First += by;

    private struct Pair
    {
        internal long First;
#pragma warning disable CS0649 // It is there for its size.
        internal object? Second;
#pragma warning restore CS0649
    }

    private sealed class State
    {
        internal Pair Value;
    }
}
