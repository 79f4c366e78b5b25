using System.Collections.Generic;
using System.Globalization;
using System.IO;
using Hrtify.Topology;

namespace Hrtify.Cores;

/// <summary>Where kernel core 0 runs, decided once on main before the core starts.</summary>
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

    /// <summary>For the trace.</summary>
    internal string Why { get; }

    internal static CorePlacement Decide(Machine machine, PinPolicy policy, bool asked, CoreRequest request, bool explain, string claims)
    {
        if (policy == PinPolicy.Never)
        {
            // Nobody reads the mask of a core that is not pinned but the trace.
            var why = (asked ? "HrtifyPin is Never" : "HrtifyPin is Never, the default of this version")
                + (request.Cpus is null ? "" : ", which HrtifyCores=" + request.Cpus + " alone does not change");
            return new CorePlacement(explain ? machine.Affinity() : null, null, null, why);
        }

        var inherited = machine.Affinity();
        if (inherited is null || inherited.Count == 0) return new CorePlacement(null, null, null, "the system does not tell the process's CPUs");

        var candidates = Candidates(inherited, request);
        if (candidates.Count == 0)
            return new CorePlacement(inherited, null, null, request.Cpus is null
                ? "the process has one CPU"
                : "none of the CPUs " + request.Cpus + " is the process's");
        if (policy == PinPolicy.Always) return new CorePlacement(inherited, candidates[0], null, "HrtifyPin is Always");

        foreach (var cpu in candidates)
            if (CpuClaim.TryMake(cpu, claims) is { } claim) return new CorePlacement(inherited, cpu, claim, "a lease");
        return new CorePlacement(inherited, null, null, "other programs have leased every CPU but "
            + inherited.First.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>As <see cref="Decide(Machine, PinPolicy, bool, CoreRequest, bool, string)"/>, by the settings of this run.</summary>
    internal static CorePlacement Decide(Machine machine, bool explain)
    {
        var policy = PinPolicies.Read(out var asked);
        return Decide(machine, policy, asked, CoreRequest.Read(), explain, Path.GetTempPath());
    }

    internal string Describe(bool pinned)
    {
        if (pinned) return "CPU " + Cpu!.Value.ToString(CultureInfo.InvariantCulture) + " (pinned), " + Why;
        return "not pinned, CPUs " + (Inherited?.ToString() ?? "unknown") + ", "
            + (Cpu is null ? Why : "the system refused CPU " + Cpu.Value.ToString(CultureInfo.InvariantCulture));
    }

    // The named ones in order; else from the last to the second: most systems keep their own work on the first.
    private static List<int> Candidates(CpuSet inherited, CoreRequest request)
    {
        var candidates = new List<int>();
        if (request.Cpus is { } named)
        {
            for (var i = 0; i < named.Count; i++)
                if (inherited.Count > 1 && inherited.Contains(named[i])) candidates.Add(named[i]);
        }
        else
        {
            for (var i = inherited.Count - 1; i > 0; i--) candidates.Add(inherited[i]);
        }

        return candidates;
    }
}
