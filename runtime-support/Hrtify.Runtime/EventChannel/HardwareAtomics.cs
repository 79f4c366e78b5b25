using System.Threading;

namespace Hrtify.EventChannel;

/// <summary>What production runs on.</summary>
internal readonly struct HardwareAtomics : IAtomics
{
    public static int Exchange(ref int place, int value) => Interlocked.Exchange(ref place, value);

    public static int CompareExchange(ref int place, int value, int expected) => Interlocked.CompareExchange(ref place, value, expected);

    public static void FenceAll() => Interlocked.MemoryBarrierProcessWide();
}
