using System;
using System.Collections.Generic;
using System.Globalization;

namespace Hrtify.Topology;

/// <summary>The CPUs of the machine that work, and how they lie to each other.</summary>
/// <remarks>
/// From the files of Linux, Documentation/admin-guide/cputopology.rst and Documentation/ABI/stable/sysfs-devices-node. What is not
/// told is taken as it does no harm: a CPU without siblings is a core of its own, all lie in node 0, and are equally big.
/// </remarks>
internal sealed class MachineShape
{
    private const string Cpus = "/sys/devices/system/cpu/";
    private const string Nodes = "/sys/devices/system/node/";
    private const int FullCapacity = 1024;

    // An efficiency core of a hybrid Intel machine beside a performance core, of which the kernel gives no number.
    private const int EfficiencyCapacity = 512;

    private MachineShape(IReadOnlyList<Cpu> all) => All = all;

    /// <summary>Those that are switched on, by number.</summary>
    internal IReadOnlyList<Cpu> All { get; }

    /// <summary>As the files say; where they name no CPUs at all, those that are known to work.</summary>
    internal static MachineShape Read(SystemFiles files, CpuSet known)
    {
        var online = files.ReadCpus(Cpus + "online") ?? known;
        var isolated = files.ReadCpus(Cpus + "isolated");
        var efficient = files.ReadCpus("/sys/devices/cpu_atom/cpus");
        var nodes = NodesOf(files);
        var all = new List<Cpu>();
        for (var at = 0; at < online.Count; at++) all.Add(Read(files, online[at], online, isolated, efficient, nodes));
        return new MachineShape(all);
    }

    private static Cpu Read(SystemFiles files, int number, CpuSet online, CpuSet? isolated, CpuSet? efficient, Dictionary<int, int> nodes)
    {
        var folder = Cpus + "cpu" + Text(number) + "/";
        // The old name of core_cpus_list, which newer kernels have too.
        var siblings = Working(files.ReadCpus(folder + "topology/core_cpus_list") ?? files.ReadCpus(folder + "topology/thread_siblings_list"), number, online);
        var capacity = ReadNumber(files, folder + "cpu_capacity") ?? (efficient?.Contains(number) == true ? EfficiencyCapacity : FullCapacity);
        return new Cpu(number, siblings, LastCacheOf(files, folder, number, online), nodes.TryGetValue(number, out var node) ? node : 0,
            ReadNumber(files, folder + "topology/physical_package_id") ?? -1, capacity, isolated?.Contains(number) == true);
    }

    // The highest level; caches of instructions alone are the lowest.
    private static CpuSet LastCacheOf(SystemFiles files, string folder, int number, CpuSet online)
    {
        CpuSet? last = null;
        var highest = 0;
        for (var index = 0; ReadNumber(files, folder + "cache/index" + Text(index) + "/level") is { } level; index++)
        {
            if (level < highest || files.ReadCpus(folder + "cache/index" + Text(index) + "/shared_cpu_list") is not { } shared) continue;
            (highest, last) = (level, shared);
        }

        return Working(last, number, online);
    }

    // A CPU that is switched off may still be named as a sibling.
    private static CpuSet Working(CpuSet? named, int number, CpuSet online)
    {
        var working = new List<int> { number };
        for (var at = 0; at < named?.Count; at++)
            if (online.Contains(named[at])) working.Add(named[at]);
        return CpuSet.Of([.. working]);
    }

    private static Dictionary<int, int> NodesOf(SystemFiles files)
    {
        var nodes = new Dictionary<int, int>();
        if (files.ReadCpus(Nodes + "online") is not { } online) return nodes;
        for (var at = 0; at < online.Count; at++)
        {
            // A node may have memory and no CPUs.
            if (files.ReadCpus(Nodes + "node" + Text(online[at]) + "/cpulist") is not { } cpus) continue;
            for (var cpu = 0; cpu < cpus.Count; cpu++) nodes[cpus[cpu]] = online[at];
        }

        return nodes;
    }

    private static int? ReadNumber(SystemFiles files, string path) =>
        int.TryParse(files.Read(path), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
