using System;
using System.Runtime.InteropServices;
using System.Threading;

namespace Hrtify.Benchmarks.Headline;

/// <summary>Binds the calling thread to a CPU: what travels between two CPUs is measured only where both are used.</summary>
internal static unsafe partial class PinnedThread
{
    /// <summary>Whether the system did it. Linux alone; elsewhere figures are taken where the system puts the threads.</summary>
    internal static bool Bind(int cpu)
    {
        if (!OperatingSystem.IsLinux()) return false;
        var mask = stackalloc ulong[16];
        mask[cpu / 64] = 1UL << (cpu % 64);
        return SetAffinity(0, 16 * sizeof(ulong), mask) == 0;
    }

    internal static Thread Start(int cpu, ThreadStart body)
    {
        var thread = new Thread(() =>
        {
            Bind(cpu);
            body();
        }) { IsBackground = true };
        thread.Start();
        return thread;
    }

#pragma warning disable HRT2017 // These threads are no kernel cores: they stand beside them.
    [LibraryImport("libc", EntryPoint = "sched_setaffinity")]
    private static partial int SetAffinity(int taskId, nuint size, ulong* mask);
#pragma warning restore HRT2017
}
