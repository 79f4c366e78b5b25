using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;
using Hrtify.Fuzz.Programs;
using Hrtify.Fuzz.Staging;

namespace Hrtify.Fuzz.Comparing;

/// <summary>A way to run a program.</summary>
internal enum Side
{
    Plain,
    PlainAgain,

    /// <summary>Plain, and each await goes on on the lane on which its asynchronous part began: what a flow does, done by threads.</summary>
    PlainAtHome,
    Converted,

    /// <summary>Converted, and its lanes are contexts.</summary>
    Contexts,
    CheckedContexts,

    /// <summary>Its lanes are contexts, and its asynchronous parts begin by RunAsync.</summary>
    Flows,
    CheckedFlows,
}

/// <summary>A batch loaded once for each side: what is static in a program, it has once each time.</summary>
/// <param name="onProgress">Told what is about to run.</param>
internal sealed partial class Sides(BatchBuild build, Action<string, string> onProgress)
{
    private readonly Dictionary<Side, LoadedBatch> _loaded = new();

    internal Performance Perform(Side side, FuzzProgram program)
    {
        onProgress(IsPlain(side) ? "plain" : side.ToString(), program.Name);
        if (!_loaded.TryGetValue(side, out var batch)) _loaded.Add(side, batch = new LoadedBatch(IsPlain(side) ? build.Plain : build.Converted));
        var entry = batch.Entry(program.Entry);
        var performance = side switch
        {
            Side.Plain or Side.PlainAgain or Side.Converted => Stage.Perform(entry, ThreadCast.Instance, Hops.AsWritten),
            Side.PlainAtHome => Stage.Perform(entry, ThreadCast.Instance, Hops.Home),
            Side.Contexts => InContexts(entry, program, Following.Entered, Hops.AsWritten),
            Side.CheckedContexts => Checked(() => InContexts(entry, program, Following.Entered, Hops.AsWritten)),
            Side.Flows => InContexts(entry, program, Following.Flowing, Hops.Home),
            Side.CheckedFlows => Checked(() => InContexts(entry, program, Following.Flowing, Hops.Home)),
            _ => throw new ArgumentOutOfRangeException(nameof(side), side, null),
        };
        // The compiler hashes the path into the names of file-local types (rule 21).
        return performance with { Trace = FileLocal().Replace(performance.Trace, "<file>") };
    }

    private static bool IsPlain(Side side) => side is Side.Plain or Side.PlainAgain or Side.PlainAtHome;

    private static Performance InContexts(Action entry, FuzzProgram program, Following following, Hops hops)
    {
        using var cast = new ContextCast(new Chance(program.Schedule, (ulong)following), following);
        return Stage.Perform(entry, cast, hops);
    }

    private static Performance Checked(Func<Performance> perform)
    {
        var before = OwnerChecks.Enabled;
        OwnerChecks.Enabled = true;
        try
        {
            return perform();
        }
        finally
        {
            OwnerChecks.Enabled = before;
        }
    }

    [GeneratedRegex("<[^<>]*>F[0-9A-F]{64}__")]
    private static partial Regex FileLocal();
}
