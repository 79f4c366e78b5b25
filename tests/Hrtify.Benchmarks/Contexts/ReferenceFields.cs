using System;
using System.Runtime.CompilerServices;

namespace Hrtify.Benchmarks.Contexts;

/// <summary>A reference that is read, and written once.</summary>
internal static partial class ReferenceFields
{
#pragma warning disable HRT1001 // It is what we compare with.
    [ThreadStatic]
    private static Node? t_value;
#pragma warning restore HRT1001

    [CoreLocal]
    private static partial ref Node? Value { get; }

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
        for (var turn = 0; turn < Access.Turns; turn++) (t_value ??= new Node()).Number += turn;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void LoopCoreLocal()
    {
        for (var turn = 0; turn < Access.Turns; turn++) (Value ??= new Node()).Number += turn;
    }

    internal static void LoopPassed() => LoopPassed(s_state);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void LoopPassed(State state)
    {
        for (var turn = 0; turn < Access.Turns; turn++) (state.Value ??= new Node()).Number += turn;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void StepPassed(State state, int by) => (state.Value ??= new Node()).Number += by;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void StepThreadStatic(int by) => (t_value ??= new Node()).Number += by;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void StepCoreLocal(int by) => (Value ??= new Node()).Number += by;

    private sealed class Node
    {
        internal int Number;
    }

    private sealed class State
    {
        internal Node? Value;
    }
}
