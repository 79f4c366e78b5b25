using System.Collections.Generic;
using System.Linq;

namespace Hrtify.Topology;

/// <summary>In which order a process's CPUs are given to kernel cores.</summary>
/// <remarks>
/// <para>
/// CPUs that the system keeps free come first: somebody has set them aside for this. Then the big ones before the small ones, one CPU
/// of each physical core before a second one of any (two on one core take half of it from each other), those of one NUMA node before
/// the next, and the last number first, for most systems keep their own work on the first.
/// </para>
/// <para>
/// The first CPU is never given, and its physical core only when nothing else is left: the host runs somewhere. The node is the one
/// with most of the process's physical cores, but for the first CPU's.
/// </para>
/// </remarks>
internal static class CoreCandidates
{
    /// <summary>All that may be given, the best first; a CPU of the process of which the machine says nothing is a core of its own.</summary>
    internal static IReadOnlyList<int> Of(MachineShape shape, CpuSet inherited)
    {
        var known = shape.All.ToDictionary(cpu => cpu.Number);
        var cpus = Enumerable.Range(0, inherited.Count).Select(at => inherited[at])
            .Select(number => known.TryGetValue(number, out var cpu) ? cpu : new Cpu(number, CpuSet.Of(number), CpuSet.Of(number), 0, -1, 0, false)).ToList();
        var first = cpus[0];
        var nodes = cpus.Where(cpu => !IsOn(cpu, first)).GroupBy(cpu => cpu.Node)
            .OrderByDescending(node => node.Select(cpu => cpu.Siblings.First).Distinct().Count()).ThenByDescending(node => node.Key)
            .Select((node, rank) => (node.Key, Rank: rank)).ToDictionary(node => node.Key, node => node.Rank);
        return
        [
            .. cpus.Skip(1)
                .OrderBy(cpu => IsOn(cpu, first))
                .ThenBy(cpu => !cpu.IsIsolated)
                .ThenByDescending(cpu => cpu.Capacity)
                .ThenBy(cpu => Turn(cpu, inherited))
                .ThenBy(cpu => nodes.TryGetValue(cpu.Node, out var rank) ? rank : int.MaxValue)
                .ThenByDescending(cpu => cpu.Number)
                .Select(cpu => cpu.Number),
        ];
    }

    private static bool IsOn(Cpu cpu, Cpu other) => cpu.Siblings.Contains(other.Number);

    // 0 for the last of the process's CPUs on its physical core, 1 for the one before it.
    private static int Turn(Cpu cpu, CpuSet inherited) =>
        Enumerable.Range(0, cpu.Siblings.Count).Select(at => cpu.Siblings[at]).Count(sibling => sibling > cpu.Number && inherited.Contains(sibling));
}
