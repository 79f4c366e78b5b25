using System;
using System.Collections.Generic;
using System.Linq;
using Hrtify.Fuzz.Programs;

namespace Hrtify.Fuzz.Staging;

/// <summary>The threads that serve contexts, in turn and as a seed decides. Now and then one ends and another comes.</summary>
internal sealed class Carriers(Chance chance) : IDisposable
{
    [ThreadStatic] private static bool t_stays;

    private readonly List<Lane> _lanes = [New(), New()];

    /// <summary>Whether what the calling thread calls must run on it as well.</summary>
    internal static bool Stays => t_stays;

    /// <summary>Runs on some thread that is free, or on the caller's, while the caller waits.</summary>
    internal void Execute(Action body)
    {
        if (t_stays)
        {
            body();
            return;
        }

        var free = _lanes.Where(static lane => !lane.IsBusy).ToList();
        var at = chance.Below(free.Count + 2);
        if (at >= free.Count)
        {
            body();
            return;
        }

        var carrier = free[at];
        if (chance.OneIn(12))
        {
            carrier.End();
            _lanes.Remove(carrier);
            _lanes.Add(carrier = New());
        }

        carrier.Execute(body);
    }

    /// <summary>All that the body calls runs on this thread too: it is in a context that may be wanted again.</summary>
    internal static void Stay(Action body)
    {
        var before = t_stays;
        t_stays = true;
        try
        {
            body();
        }
        finally
        {
            t_stays = before;
        }
    }

    public void Dispose()
    {
        foreach (var lane in _lanes) lane.End();
    }

    private static Lane New() => new(0, "carrier");
}
