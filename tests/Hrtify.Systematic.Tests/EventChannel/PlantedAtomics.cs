using System.Threading;
using Hrtify.EventChannel;

namespace Hrtify.Systematic.Tests.EventChannel;

/// <summary>Planted: looks, and then writes. In between another may have written.</summary>
internal readonly struct LookThenWrite : IAtomics
{
    public static int Exchange(ref int place, int value) => Interlocked.Exchange(ref place, value);

    public static int CompareExchange(ref int place, int value, int expected)
    {
        var before = Volatile.Read(ref place);
        if (before == expected) Volatile.Write(ref place, value);
        return before;
    }

    public static void FenceAll() => Interlocked.MemoryBarrier();
}

/// <summary>The real ones, but for the fence on all threads, which Coyote does not know: in its runs every order is one that all see.</summary>
internal readonly struct ModelAtomics : IAtomics
{
    public static int Exchange(ref int place, int value) => Interlocked.Exchange(ref place, value);

    public static int CompareExchange(ref int place, int value, int expected) => Interlocked.CompareExchange(ref place, value, expected);

    public static void FenceAll() => Interlocked.MemoryBarrier();
}
