namespace Hrtify.EventChannel;

/// <summary>
/// A kind of calls whose state or result does not fit on the line: it lies here. One for each core and types, used again: a core that
/// forwards waits, so no two of its calls are on the way at once.
/// </summary>
/// <remarks>
/// An object, so that the collector sees what is passed, with room around what the two threads write. They hand it over as they do the
/// line.
/// </remarks>
internal abstract class HostFrame : HostKind
{
#pragma warning disable CS0169, IDE0051, CA1823 // It is there to take up room.
    private CacheLines _before;
#pragma warning restore CS0169, IDE0051, CA1823

    /// <summary>Keeps nothing of what was passed and what came of it: the last argument would live as long as the core.</summary>
    internal abstract void Clear();
}
