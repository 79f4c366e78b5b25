using System.Collections.Generic;
using System.Linq;
using Hrtify.Diagnostics;

namespace Hrtify.Cores;

/// <summary>The cores of the process that run, for those who watch them. Any thread.</summary>
internal static class LiveCores
{
    private static readonly List<HrtCores> s_sets = []; // under its lock: sets start and end seldom

    /// <summary>All cores of all sets, in the order of their start.</summary>
    internal static IReadOnlyList<HrtCore> All()
    {
        lock (s_sets) return [.. s_sets.SelectMany(static set => set)];
    }

    internal static void Begin(HrtCores set)
    {
        lock (s_sets) s_sets.Add(set);
        CoreMetrics.Begin();
        PlacementReport.Begin();
        foreach (var core in set) CoreEvents.Log.CoreStarted(core.Name, core.Placement.Cpu ?? -1);
    }

    internal static void End(HrtCores set)
    {
        foreach (var core in set) CoreEvents.Log.CoreEnded(core.Name, core.Counts().Works);
        PlacementReport.Keep(set);
        lock (s_sets) s_sets.Remove(set);
    }
}
