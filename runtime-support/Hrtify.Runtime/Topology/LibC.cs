using System;
using System.Runtime.InteropServices;

namespace Hrtify.Topology;

/// <summary>The few calls into the C library. Every buffer is on the caller's stack or pinned for the call.</summary>
internal static unsafe partial class LibC
{
    internal const int StandardErrorDescriptor = 2;

    private const int StackLimit = 3; // RLIMIT_STACK, on Linux and macOS
    private const int LargestMask = 1 << 16; // bytes: half a million CPUs

    /// <summary>Writes all of a buffer, or as much as the descriptor takes.</summary>
    internal static void WriteAll(int descriptor, ReadOnlySpan<byte> bytes)
    {
        var refused = 0;
        fixed (byte* start = bytes)
        {
            for (nint done = 0; done < bytes.Length;)
            {
                var written = write(descriptor, start + done, (nuint)(bytes.Length - done));
                if (written > 0) done += written;
                else if (++refused == 16) return; // a signal interrupts once or twice; a closed descriptor always
            }
        }
    }

    /// <summary>The soft limit of the main thread's stack in bytes; null if it is not told.</summary>
    internal static ulong? SoftStackLimit()
    {
        // struct rlimit is two words, of 64 bits also on 32-bit musl: four words are never too small. The first word,
        // little end first, is the soft limit or its lower half; "unlimited" is all ones (macOS: all but the sign).
        var limits = stackalloc nuint[4];
        return getrlimit(StackLimit, limits) == 0 ? limits[0] : null;
    }

    /// <summary>The CPUs the calling thread may use; null if the kernel does not say.</summary>
    internal static CpuSet? Affinity()
    {
        // The kernel refuses a buffer that is smaller than its own mask.
        for (var size = 128; size <= LargestMask; size *= 2)
        {
            var mask = new byte[size];
            fixed (byte* start = mask)
            {
                if (sched_getaffinity(0, (nuint)size, start) == 0) return CpuSet.FromMask(mask);
            }
        }

        return null;
    }

    /// <summary>Sets the CPUs of a thread by its kernel id, 0 for the calling thread.</summary>
    internal static bool SetAffinity(int taskId, CpuSet cpus)
    {
        var mask = cpus.ToMask();
        fixed (byte* start = mask)
        {
            return sched_setaffinity(taskId, (nuint)mask.Length, start) == 0;
        }
    }

#pragma warning disable SYSLIB1092, IDE1006 // the names are the C library's
    [LibraryImport("libc")]
    private static partial nint write(int descriptor, byte* bytes, nuint count);

    [LibraryImport("libc")]
    private static partial int getrlimit(int resource, nuint* limits);

    [LibraryImport("libc")]
    private static partial int sched_getaffinity(int taskId, nuint size, byte* mask);

    [LibraryImport("libc")]
    private static partial int sched_setaffinity(int taskId, nuint size, byte* mask);
#pragma warning restore SYSLIB1092, IDE1006
}
