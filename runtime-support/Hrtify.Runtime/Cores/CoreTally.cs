using Hrtify.EventChannel;

namespace Hrtify.Cores;

/// <summary>
/// What a core writes with each piece of work, on lines of its own: others read the core itself with each post, and would lose its line
/// each time (that was two thirds of what a post between cores took).
/// </summary>
/// <remarks>
/// The core alone writes. Another thread sees a number of a moment ago and never a torn one: in 64 bits a long is written as one.
/// </remarks>
internal sealed class CoreTally : CacheLine
{
    /// <summary>Pieces of work that it has run.</summary>
    internal long Ran;

    /// <summary>How often it has gone on after a rest.</summary>
    internal long Wakes;

    /// <summary>Rounds over its queues.</summary>
    internal uint Rounds;

    /// <summary>Calls that its partner has made while it waited.</summary>
    internal long Forwards;

    /// <summary>Calls that it had the host make, and did not wait for.</summary>
    internal long HostCalls;

    /// <summary>How often its work has waited, where a guard was asked for.</summary>
    internal long Blocks;

    /// <summary>When that was last told, by the stopwatch.</summary>
    internal long ToldOfBlockAt;

    /// <summary>Whether it has found nothing to do.</summary>
    internal bool IsResting;

#pragma warning disable CS0169, IDE0051, CA1823 // It is there to take up room.
    private CacheLines _after;
#pragma warning restore CS0169, IDE0051, CA1823
}
