#if NET8_0_OR_GREATER
using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Hrtify.Contexts;

/// <summary>
/// Where the core-local values of one declaring type are in one context: the first element of an array that the GC does
/// not move. For generated code; nothing else should use it. May be called on any thread.
/// </summary>
/// <remarks>
/// <para>
/// A thread-static that is a reference lies behind the thread's table of references; one that is a number lies in the
/// thread's own block, which saves two reads and two tests an access (<c>tests/Hrtify.Benchmarks -- access</c> measures
/// it). So the root that a storage class has on each thread is the array's address as a number, read as the array it is.
/// </para>
/// <para>
/// That is safe because of three things, all of them of the storage class: the number is an address of
/// <see cref="Make{T}"/>, of an array of the type as which it is read, so it is on the pinned heap and stays; beside it,
/// on the same thread, is a reference to the array, which is set before the number and cleared after it, so the GC keeps
/// the array while the number stands; and both are the thread's own, so no other thread writes them.
/// </para>
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CorePlace
{
    // Bytes behind the values that nobody writes: arrays made by two threads at one time lie side by side, and values of
    // two threads must not share a cache line (64 bytes on x64, two such lines on some Arm64: 128).
    private const int Margin = 128;

    /// <summary>Makes a place; its values are zero.</summary>
    /// <exception cref="OutOfMemoryException">There is no memory left.</exception>
    public static T[] Make<T>()
        where T : struct => GC.AllocateArray<T>(1 + ((Margin + Unsafe.SizeOf<T>() - 1) / Unsafe.SizeOf<T>()), pinned: true);

    /// <summary>The address of a place that was made here.</summary>
    // A local is written, and the number read from it: what is stored in the root is no reference, nor a write of one.
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static long Address<T>(T[] place)
        where T : struct
    {
        long address = 0;
        Unsafe.As<long, T[]>(ref address) = place;
        return address;
    }
}
#endif
