using System;
using System.Runtime.CompilerServices;

namespace Hrtify.Benchmarks.Contexts;

/// <summary>
/// A core-local against a thread-static: across a call that is not inlined, and in a loop. "hand" is the bare limit: a
/// state object in a thread-static root, written by hand.
/// </summary>
internal static partial class Access
{
    private const int Calls = 2_000_000;

    internal static void Run()
    {
        Figure.Ratio("core-local/thread-static-call", CallCoreLocal, CallThreadStatic, 1.05);
        Figure.Ratio("core-local/thread-static-loop", LoopCoreLocal, LoopThreadStatic, 1.05);
        Figure.Ratio("core-local/hand-call", CallCoreLocal, CallHand, 1.05);
        Figure.Ratio("core-local/hand-loop", LoopCoreLocal, LoopHand, 1.05);
    }

    private static void CallCoreLocal()
    {
        for (var call = 0; call < Calls; call++) CoreLocal.Step(call);
    }

    private static void CallThreadStatic()
    {
        for (var call = 0; call < Calls; call++) ThreadStatic.Step(call);
    }

    private static void CallHand()
    {
        for (var call = 0; call < Calls; call++) Hand.Step(call);
    }

    private static void LoopCoreLocal() => CoreLocal.Loop(Calls * 4);

    private static void LoopThreadStatic() => ThreadStatic.Loop(Calls * 4);

    private static void LoopHand() => Hand.Loop(Calls * 4);

    private static partial class CoreLocal
    {
        [CoreLocal]
        internal static partial ref int Depth { get; }

        [MethodImpl(MethodImplOptions.NoInlining)]
        internal static void Step(int by) => Depth += by;

        [MethodImpl(MethodImplOptions.NoInlining)]
        internal static void Loop(int times)
        {
            for (var time = 0; time < times; time++) Depth += time;
        }
    }

    private static class ThreadStatic
    {
#pragma warning disable HRT1001 // It is what we compare with.
        [ThreadStatic]
        private static int t_depth;
#pragma warning restore HRT1001

        [MethodImpl(MethodImplOptions.NoInlining)]
        internal static void Step(int by) => t_depth += by;

        [MethodImpl(MethodImplOptions.NoInlining)]
        internal static void Loop(int times)
        {
            for (var time = 0; time < times; time++) t_depth += time;
        }
    }

    private static class Hand
    {
#pragma warning disable HRT1001 // The root by which the state is found.
        [ThreadStatic]
        private static State? t_state;
#pragma warning restore HRT1001

        private static State Current => t_state ?? Make();

        [MethodImpl(MethodImplOptions.NoInlining)]
        internal static void Step(int by) => Current.Depth += by;

        [MethodImpl(MethodImplOptions.NoInlining)]
        internal static void Loop(int times)
        {
            for (var time = 0; time < times; time++) Current.Depth += time;
        }

        private static State Make() => t_state = new State();

        private sealed class State
        {
            internal int Depth;
        }
    }
}
