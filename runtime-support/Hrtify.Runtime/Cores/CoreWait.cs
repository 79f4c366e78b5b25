using System;

namespace Hrtify.Cores;

/// <summary>Why a core waits for another: an edge of the graph in which a circle is a deadlock.</summary>
internal abstract class CoreWait(HrtCore target)
{
    /// <summary>The core that is waited for.</summary>
    internal HrtCore Target { get; } = target;

    /// <summary>Whether what is waited for has come, and the one that waits has only not seen it yet.</summary>
    internal abstract bool IsOver { get; }

    /// <summary>For people: "for room in its inbox".</summary>
    internal abstract string What { get; }
}

/// <summary>The time of a wait: ends the edge.</summary>
internal readonly struct CoreWaitScope(HrtCore core, CoreWait? before) : IDisposable
{
    public void Dispose() => core.EndWait(before);
}
