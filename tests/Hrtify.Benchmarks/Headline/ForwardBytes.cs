using System;

namespace Hrtify.Benchmarks.Headline;

/// <summary>What a sync forward allocates, on the core and on its partner.</summary>
internal static class ForwardBytes
{
    private const int Calls = 100_000;

    internal static double PerCall()
    {
        using var cores = HrtCores.Start(1);
        return cores[0].Invoke(static _ =>
        {
            // The first of its kind makes what the later ones use.
            Forward(100);
            Allocated();
            var before = Allocated();
            Forward(Calls);
            return (double)(Allocated() - before) / Calls;
        }, 0);
    }

    private static void Forward(int calls)
    {
        for (var turn = 0; turn < calls; turn++) HrtHost.Invoke(static number => number + 1, turn);
    }

    private static long Allocated() => GC.GetAllocatedBytesForCurrentThread() + HrtHost.Invoke(static _ => GC.GetAllocatedBytesForCurrentThread(), 0);
}
