using System;

namespace Hrtify.Cores;

/// <summary>Why a core waits for another: an edge of the graph in which a circle is a deadlock.</summary>
internal abstract class CoreWait(HrtCore target)
{
    /// <summary>The core that is waited for.</summary>
    internal HrtCore Target { get; } = target;

    /// <summary>Whether what is waited for has come, and the one that waits has only not seen it yet.</summary>
    internal abstract bool IsOver { get; }

    /// <summary>What is waited for, and what the waiting core does meanwhile.</summary>
    internal abstract CoreWaitKind Kind { get; }

    /// <summary>For people: "for room in its inbox".</summary>
    internal abstract string What { get; }
}

/// <summary>Kinds of waits.</summary>
internal enum CoreWaitKind
{
    /// <summary>For a result: the other core has to come to the work. Meanwhile the core does nothing.</summary>
    Result,

    /// <summary>For room, and the core takes in what others have sent to it: they find room.</summary>
    RoomTakingIn,

    /// <summary>For room, by a partner: its core does nothing meanwhile.</summary>
    Room,
}

/// <summary>The time of a wait: ends the edge.</summary>
internal readonly struct CoreWaitScope(HrtCore core, CoreWait? before) : IDisposable
{
    public void Dispose() => core.EndWait(before);
}
