using System;
using System.Collections.Generic;
using System.Diagnostics.Metrics;
using System.Linq;
using Hrtify.Cores;

namespace Hrtify.Diagnostics;

/// <summary>
/// The meter <c>Hrtify</c>: what cores do, each number with the core's name as the tag <c>hrtify.core</c>. Read when somebody listens,
/// by them; nobody counts for it.
/// </summary>
internal static class CoreMetrics
{
    private static readonly Meter s_meter = new("Hrtify");

    static CoreMetrics()
    {
        s_meter.CreateObservableCounter("hrtify.core.works", () => Each(static counts => counts.Works), "{work}", "Pieces of work that a core has run.");
        s_meter.CreateObservableCounter("hrtify.core.wakes", () => Each(static counts => counts.Wakes), "{wake}", "How often a core has gone on after a rest.");
        s_meter.CreateObservableCounter("hrtify.core.forwards", () => Each(static counts => counts.Forwards), "{call}", "Calls that a core's partner has made while the core waited.");
        s_meter.CreateObservableCounter("hrtify.core.host_calls", () => Each(static counts => counts.HostCalls), "{call}", "Calls that a core had the host make, and did not wait for.");
        s_meter.CreateObservableCounter("hrtify.core.blocks", () => Each(static counts => counts.Blocks), "{wait}", "How often work has waited and kept its core from other work, where HRTIFY_GUARD is on.");
        s_meter.CreateObservableUpDownCounter("hrtify.core.waiting", () => Each(static counts => counts.Waiting), "{work}", "Pieces of work that wait for a core.");
        s_meter.CreateObservableUpDownCounter("hrtify.cores", static () => (long)LiveCores.All().Count, "{core}", "Kernel cores that run.");
    }

    /// <summary>The meter is there from now on.</summary>
    internal static void Begin()
    {
    }

    private static IEnumerable<Measurement<long>> Each(Func<CoreCounts, long> number) =>
        LiveCores.All().Select(core => new Measurement<long>(number(core.Counts()), new KeyValuePair<string, object?>("hrtify.core", core.Name)));
}
