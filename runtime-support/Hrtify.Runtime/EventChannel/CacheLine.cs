using System.Runtime.CompilerServices;

namespace Hrtify.EventChannel;

/// <summary>Two cache lines of nothing: processors fetch lines of 64 bytes in pairs.</summary>
[InlineArray(16)]
internal struct CacheLines
{
    private long _first;
}

/// <summary>
/// Room in front of the fields of a derived class, which two threads share, so that no neighbour's writes take their cache line
/// away.
/// </summary>
/// <remarks>
/// By inheritance: the runtime lays out a base's fields before the derived ones, but moves such a field of one class behind all its
/// others.
/// </remarks>
internal abstract class CacheLine
{
#pragma warning disable CS0169, IDE0051, CA1823 // It is there to take up room.
    private CacheLines _before;
#pragma warning restore CS0169, IDE0051, CA1823
}
