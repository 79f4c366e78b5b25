using System;
using Hrtify.Benchmarks.Price.Sources;

namespace Hrtify.Benchmarks.Price;

/// <summary>Builds of the pair: from nothing, of nothing new, and after an edit; and the memory of the first.</summary>
internal sealed class BuildPrice
{
    private readonly BuildPairs _clean;
    private readonly Pairs _memory = new("memory", "MB");
    private readonly BuildPairs _noOp;
    private readonly BuildPairs _plainEdit;
    private readonly BuildPairs _stateEdit;
    private readonly PricedPair _projects;

    internal BuildPrice(PricedPair projects, PricedSources sources, int rounds)
    {
        _projects = projects;
        _clean = new("clean-build", projects.Order);
        _noOp = new("no-op-build", projects.Order);
        _plainEdit = new("edit-without-state", projects.Order);
        _stateEdit = new("edit-with-state", projects.Order);
        projects.BuildFirst();
        for (var round = 0; round < rounds; round++)
        {
            Bench.Progress("round " + (round + 1) + " of " + rounds + ", load average " + Placement.LoadAverage());
            var clean = Take(round, project => project.Clean());
            _clean.Add(clean.With, clean.Plain);
            _memory.Add(clean.With.PeakMegabytes, clean.Plain.PeakMegabytes);
            Add(_noOp, round, _ => { });
            Add(_plainEdit, round, project => project.Write(sources.Ordinary.Name, sources.Ordinary.Edited(round)));
            Add(_stateEdit, round, project => project.Write(sources.Stateful.Name, sources.Stateful.Edited(round)));
        }
    }

    internal void Print(string prefix, Statics statics, Server server)
    {
        var goal = statics switch
        {
            Statics.Tenth => 1.05,
            Statics.None => 1.01,
            _ => throw new ArgumentOutOfRangeException(nameof(statics), statics, null),
        };
        foreach (var pairs in new[] { _clean, _noOp, _plainEdit, _stateEdit }) pairs.Print(prefix, goal, server);
        // A server's memory is none of the build's processes.
        if (server == Server.Off) _memory.Print(prefix, 1.10);
    }

    private void Add(BuildPairs pairs, int round, Action<PricedProject> before)
    {
        var (with, plain) = Take(round, before);
        pairs.Add(with, plain);
    }

    private (DotnetRun With, DotnetRun Plain) Take(int round, Action<PricedProject> before)
    {
        before(_projects.With);
        before(_projects.Plain);
        return _projects.Build(round);
    }
}
