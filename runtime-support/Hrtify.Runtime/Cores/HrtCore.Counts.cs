using System;
using System.Threading;
using Hrtify.Cores;

namespace Hrtify;

/// <content>What the core has done.</content>
public sealed partial class HrtCore
{
    /// <summary>The core's thread is going to wait by way of a handle; itself.</summary>
    internal void TellOfWait()
    {
        // Its own rest, and its wait for the partner, are what it is for.
        if (_parker.IsParking) return;
        Volatile.Write(ref _tally.Blocks, _tally.Blocks + 1);
        _settings.Guard?.Blocks(Name, _tally.Blocks, ref _tally.ToldOfBlockAt);
    }

    /// <summary>Where it runs.</summary>
    internal CorePlacement Placement => _placement;

    /// <summary>Whether it is bound to the CPU of its placement: the system may refuse, and a lease is given back.</summary>
    internal bool IsPinned => Volatile.Read(ref _isPinned) && _lease is not { HasEnded: true };

    // Read while it changes: never less than nothing, and near enough.
    private long Waiting()
    {
        var waiting = Math.Max(0, _own.Count) + Math.Max(0, _inbox.Count) + _late.Count;
        foreach (var lane in _lanes) waiting += Math.Max(0, lane?.Count ?? 0);
        return waiting;
    }

    /// <summary>Any thread.</summary>
    internal CoreCounts Counts() => new(Volatile.Read(ref _tally.Ran), Volatile.Read(ref _tally.Wakes), Volatile.Read(ref _tally.Forwards), Volatile.Read(ref _tally.HostCalls), Waiting(), Volatile.Read(ref _tally.Blocks));
}
