using System;
using System.Runtime.CompilerServices;

namespace Hrtify.Benchmarks.Contexts;

/// <summary>A value in a generic type: code of its own for an int, shared code for a reference.</summary>
internal static partial class GenericFields<T>
{
#pragma warning disable HRT1001 // It is what we compare with.
    [ThreadStatic]
    private static Box t_value;
#pragma warning restore HRT1001

    [CoreLocal]
    private static partial ref Box Value { get; }

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
        for (var turn = 0; turn < Access.Turns; turn++) t_value.Number += turn;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void LoopCoreLocal()
    {
        for (var turn = 0; turn < Access.Turns; turn++) Value.Number += turn;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void StepThreadStatic(int by) => t_value.Number += by;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void StepCoreLocal(int by) => Value.Number += by;

    private struct Box
    {
        internal long Number;
        internal T? Value;
    }
}
