using System.Globalization;
using Hrtify.Cores;

namespace Hrtify.Diagnostics;

/// <summary>A core as the report has it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Where">Where it ran, for people.</param>
/// <param name="Cpu">The CPU that it was bound to; null if to none.</param>
/// <param name="PartnerCpus">Where its partner ran, as a list of CPUs; null if anywhere.</param>
/// <param name="Counts">What it had done.</param>
internal sealed record CoreRecord(string Name, string Where, int? Cpu, string? PartnerCpus, CoreCounts Counts)
{
    internal static CoreRecord Of(HrtCore core) =>
        new(core.Name, core.Placement.Describe(core.IsPinned), core.IsPinned ? core.Placement.Cpu : null, core.Placement.Partner?.ToString(), core.Counts());

    /// <summary>For people.</summary>
    internal string Text() => string.Create(CultureInfo.InvariantCulture,
        $"{Name}: {Where}; partner: {(PartnerCpus is null ? "on any CPU" : "CPUs " + PartnerCpus)}; {Counts.Works} works, {Counts.Wakes} wakes, {Counts.Forwards} forwards, {Counts.HostCalls} host calls, {Counts.Waiting} waiting, {Counts.Blocks} blocks");
}
