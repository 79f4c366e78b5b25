using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Hrtify.EventChannel;

/// <summary>
/// A call on its way from a core to its partner and back: all of it on one cache line, for the number of lines that travel is what a
/// forward costs.
/// </summary>
/// <remarks>
/// The core and the partner write it in turn, and hand it over by <see cref="Turn"/> (<see cref="SyncSlot{TAtomics}"/>). What does
/// not fit in, a state or a result of more than eight bytes or of several references, lies in a frame that <see cref="Kind"/> is then.
/// </remarks>
internal struct CallLine
{
    /// <summary>What is to be done with the rest.</summary>
    internal CallKind? Kind;

    /// <summary>What is called.</summary>
    internal object? Call;

    /// <summary>The state and then the result, where they are references; or what the call threw.</summary>
    internal object? Reference;

    /// <summary>The core's; written once, before the first call.</summary>
    internal Superposition? Superposition;

    /// <summary>The state and then the result, where they are values of eight bytes at most.</summary>
    internal long Value;

    /// <summary>Whose turn it is.</summary>
    internal int Turn;

    internal int IsCoreParked;
    internal int IsPartnerParked;

    /// <summary>Whether the other side finds something new in what is superposed.</summary>
    internal bool HasNews;

    /// <summary>Whether <see cref="Reference"/> is what the call threw.</summary>
    internal bool HasThrown;

#pragma warning disable CS0169, IDE0051, CA1823 // It is there to make the line full.
    private long _rest;
#pragma warning restore CS0169, IDE0051, CA1823
}

/// <summary>Where a <see cref="CallLine"/> lies: at the start of a cache line, and for ever, with nobody else's writes on the lines around it.</summary>
internal static class CallLines
{
    private const int LineBytes = 64; // of all processors that .NET 8 runs on, but some of 128: those find two of ours on one, one of which is empty
    private const int Place = 2; // processors fetch lines in pairs
    private const int Attempts = 128;

    /// <summary>An array that holds one, pinned.</summary>
    internal static CallLine[] Make()
    {
        var lines = GC.AllocateArray<CallLine>(Place + 1 + Place, pinned: true);
        for (var attempt = 1; attempt < Attempts && !IsAligned(lines); attempt++)
        {
            // The pinned heap aligns to eight bytes, and gives what comes next: three words in between, and in eight attempts it
            // has given every place within a line. Where others allocate there meanwhile each attempt is a throw of a die of eight.
            GC.KeepAlive(GC.AllocateArray<byte>(8, pinned: true));
            lines = GC.AllocateArray<CallLine>(Place + 1 + Place, pinned: true);
        }

        return lines;
    }

    /// <summary>The one that the array holds.</summary>
    internal static ref CallLine In(CallLine[] lines) => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(lines), Place);

    /// <summary>Whether it begins a cache line. Pinned: its address stays what it is.</summary>
    internal static unsafe bool IsAligned(CallLine[] lines) => (nuint)Unsafe.AsPointer(ref In(lines)) % LineBytes == 0;
}
