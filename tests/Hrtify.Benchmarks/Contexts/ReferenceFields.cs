using System;
using System.Runtime.CompilerServices;

namespace Hrtify.Benchmarks.Contexts;

/// <summary>A reference that is read, and written once.</summary>
internal static class ReferenceFields
{
    [ThreadStatic]
    private static Node? t_value;

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
        for (var turn = 0; turn < FieldTurns.Turns; turn++) (t_value ??= new Node()).Number += turn;
    }

    internal static void LoopPassed() => LoopPassed(s_state);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void LoopPassed(State state)
    {
        for (var turn = 0; turn < FieldTurns.Turns; turn++) (state.Value ??= new Node()).Number += turn;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void StepPassed(State state, int by) => (state.Value ??= new Node()).Number += by;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Step(int by) => (t_value ??= new Node()).Number += by;

    private sealed class Node
    {
        internal int Number;
    }

    private sealed class State
    {
        internal Node? Value;
    }
}
