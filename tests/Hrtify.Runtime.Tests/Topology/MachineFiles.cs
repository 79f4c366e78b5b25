using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Hrtify.Topology;

namespace Hrtify.Runtime.Tests.Topology;

/// <summary>The files of /sys of a machine, as its kernel writes them; a description of a line in the place of a thousand files.</summary>
internal sealed class MachineFiles : SystemFiles
{
    private readonly Dictionary<string, string> _files = [];

    internal override string? Read(string path) => _files.TryGetValue(path, out var text) ? text : null;

    internal MachineFiles With(string path, string text)
    {
        _files[path] = text;
        return this;
    }

    internal MachineFiles Without(string part)
    {
        foreach (var path in _files.Keys.Where(path => path.Contains(part, System.StringComparison.Ordinal)).ToList()) _files.Remove(path);
        return this;
    }

    /// <param name="sockets">Packages.</param>
    /// <param name="nodes">NUMA nodes of a package.</param>
    /// <param name="cores">Physical cores of a node.</param>
    /// <param name="threads">CPUs of a physical core. The second threads of all cores have the higher numbers, as on most machines.</param>
    /// <param name="cached">Physical cores that share a last cache.</param>
    internal static MachineFiles Of(int sockets, int nodes, int cores, int threads, int cached)
    {
        var files = new MachineFiles();
        var physical = sockets * nodes * cores;
        var cpus = physical * threads;
        files.With("/sys/devices/system/cpu/online", Range(0, cpus)).With("/sys/devices/system/cpu/isolated", "").With("/sys/devices/system/node/online", Range(0, sockets * nodes));
        for (var cpu = 0; cpu < cpus; cpu++)
        {
            var core = cpu % physical;
            var folder = "/sys/devices/system/cpu/cpu" + Text(cpu) + "/";
            var group = core / cached * cached;
            files.With(folder + "topology/core_cpus_list", Threads(core, 1))
                .With(folder + "topology/physical_package_id", Text(core / (nodes * cores)))
                .With(folder + "topology/core_id", Text(core % (nodes * cores)))
                .With(folder + "cache/index0/level", "1").With(folder + "cache/index0/shared_cpu_list", Threads(core, 1))
                .With(folder + "cache/index1/level", "1").With(folder + "cache/index1/shared_cpu_list", Threads(core, 1))
                .With(folder + "cache/index2/level", "2").With(folder + "cache/index2/shared_cpu_list", Threads(core, 1))
                .With(folder + "cache/index3/level", "3").With(folder + "cache/index3/shared_cpu_list", Threads(group, cached));
        }

        for (var node = 0; node < sockets * nodes; node++) files.With("/sys/devices/system/node/node" + Text(node) + "/cpulist", Threads(node * cores, cores));
        return files;

        string Threads(int first, int count) => string.Join(',', Enumerable.Range(0, threads).Select(thread => Range(first + (thread * physical), count)));
    }

    private static string Range(int first, int count) => count == 1 ? Text(first) : Text(first) + "-" + Text(first + count - 1);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
