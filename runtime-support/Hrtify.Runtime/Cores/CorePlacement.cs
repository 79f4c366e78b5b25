using System.Collections.Generic;
using System.Globalization;
using System.IO;
using Hrtify.Topology;

namespace Hrtify.Cores;

/// <summary>Where a kernel core and its partner run, decided once before the cores start.</summary>
internal sealed class CorePlacement
{
    private CorePlacement(CpuSet? inherited, int? cpu, CpuClaim? claim, string why)
    {
        Inherited = inherited;
        Cpu = cpu;
        Claim = claim;
        Why = why;
    }

    /// <summary>The process's CPUs at the start; null if unknown. A core never leaves them.</summary>
    internal CpuSet? Inherited { get; }

    /// <summary>The CPU to bind to; null: none.</summary>
    internal int? Cpu { get; }

    /// <summary>With a lease only.</summary>
    internal CpuClaim? Claim { get; }

    /// <summary>Where the partner runs: on none of the cores' CPUs. Null where the core is not bound: then both run anywhere.</summary>
    internal CpuSet? Partner { get; private init; }

    /// <summary>For the trace.</summary>
    internal string Why { get; }

    /// <summary>For one core, by the settings of this run.</summary>
    internal static CorePlacement Decide(Machine machine, bool explain) => DecideAll(machine, 1, explain)[0];

    /// <summary>For some cores, by the settings of this run.</summary>
    internal static IReadOnlyList<CorePlacement> DecideAll(Machine machine, int count, bool explain)
    {
        var policy = PinPolicies.Read(out var asked);
        return DecideAll(machine, count, policy, asked, CoreRequest.Read(), explain, Path.GetTempPath());
    }

    internal static IReadOnlyList<CorePlacement> DecideAll(Machine machine, int count, PinPolicy policy, bool asked, CoreRequest request, bool explain, string claims)
    {
        if (policy == PinPolicy.Never)
        {
            // Nobody reads the mask of a core that is not pinned but the trace.
            var never = (asked ? "HrtifyPin is Never" : "HrtifyPin is Never, the default of this version")
                + (request.Cpus is null ? "" : ", which HrtifyCores=" + request.Cpus + " alone does not change");
            return Anywhere(count, explain ? machine.Affinity() : null, never);
        }

        var inherited = machine.Affinity();
        if (inherited is null || inherited.Count == 0) return Anywhere(count, null, "the system does not tell the process's CPUs");

        var candidates = Candidates(machine, inherited, request);
        if (candidates.Count == 0)
            return Anywhere(count, inherited, request.Cpus is null ? "the process has one CPU" : "none of the CPUs " + request.Cpus + " is the process's");
        // A core that shares its CPU with another is better off where there is room.
        if (count > candidates.Count)
            return Anywhere(count, inherited, "there are " + count.ToString(CultureInfo.InvariantCulture) + " cores and " + candidates.Count.ToString(CultureInfo.InvariantCulture) + " CPUs for them");
        return policy == PinPolicy.Always ? Bound(inherited, candidates, count) : Leased(inherited, candidates, count, claims);
    }

    internal string Describe(bool pinned)
    {
        if (pinned) return "CPU " + Cpu!.Value.ToString(CultureInfo.InvariantCulture) + " (pinned), " + Why;
        return "not pinned, CPUs " + (Inherited?.ToString() ?? "unknown") + ", "
            + (Cpu is null ? Why : "the system refused CPU " + Cpu.Value.ToString(CultureInfo.InvariantCulture));
    }

    private static CorePlacement[] Anywhere(int count, CpuSet? inherited, string why)
    {
        var all = new CorePlacement[count];
        for (var core = 0; core < count; core++) all[core] = new CorePlacement(inherited, null, null, why);
        return all;
    }

    private static CorePlacement[] Bound(CpuSet inherited, List<int> candidates, int count)
    {
        var partner = inherited.Without(candidates.GetRange(0, count));
        var all = new CorePlacement[count];
        for (var core = 0; core < count; core++) all[core] = new CorePlacement(inherited, candidates[core], null, "HrtifyPin is Always") { Partner = partner };
        return all;
    }

    private static CorePlacement[] Leased(CpuSet inherited, List<int> candidates, int count, string claims)
    {
        var leased = new List<CpuClaim>();
        foreach (var cpu in candidates)
            if (leased.Count < count && CpuClaim.TryMake(cpu, claims) is { } claim) leased.Add(claim);
        var partner = inherited.Without(leased.ConvertAll(claim => claim.Cpu));
        var all = new CorePlacement[count];
        for (var core = 0; core < count; core++)
            all[core] = core < leased.Count
                ? new CorePlacement(inherited, leased[core].Cpu, leased[core], "a lease") { Partner = partner }
                : new CorePlacement(inherited, null, null, "other programs have leased every CPU but " + inherited.First.ToString(CultureInfo.InvariantCulture));
        return all;
    }

    // The named ones in order; else those that the shape of the machine makes the best.
    private static List<int> Candidates(Machine machine, CpuSet inherited, CoreRequest request)
    {
        if (request.Cpus is not { } named) return [.. CoreCandidates.Of(machine.Shape(inherited), inherited)];
        var candidates = new List<int>();
        for (var i = 0; i < named.Count; i++)
            if (inherited.Count > 1 && inherited.Contains(named[i])) candidates.Add(named[i]);
        return candidates;
    }
}
