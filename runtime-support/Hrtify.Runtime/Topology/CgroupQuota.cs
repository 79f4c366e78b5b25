using System;
using System.Globalization;

namespace Hrtify.Topology;

/// <summary>The CPU quota of this process's control group, in CPUs: the smallest on the way to the root.</summary>
internal static class CgroupQuota
{
    /// <param name="read">The text of a file, null if there is none.</param>
    internal static double? Find(Func<string, string?> read)
    {
        double? smallest = null;
        foreach (var line in (read("/proc/self/cgroup") ?? "").Split('\n'))
        {
            // "0::/path" in version 2, "4:cpu,cpuacct:/path" in version 1
            var parts = line.TrimEnd('\r').Split(':', 3);
            if (parts.Length < 3) continue;
            var found = parts[1].Length == 0
                ? Walk(parts[2], group => ParseMax(read("/sys/fs/cgroup" + group + "/cpu.max")))
                : Array.IndexOf(parts[1].Split(','), "cpu") >= 0
                    ? Walk(parts[2], group => Divide(
                        read("/sys/fs/cgroup/cpu" + group + "/cpu.cfs_quota_us"),
                        read("/sys/fs/cgroup/cpu" + group + "/cpu.cfs_period_us")))
                    : null;
            smallest = Smaller(smallest, found);
        }

        return smallest;
    }

    /// <summary>cpu.max: "max 100000" or "150000 100000".</summary>
    internal static double? ParseMax(string? text)
    {
        var parts = (text ?? "").Trim().Split(' ');
        return parts.Length == 2 ? Divide(parts[0], parts[1]) : null;
    }

    // Inside a container the path may be the host's, of which only the root is mounted: every level may be missing.
    private static double? Walk(string group, Func<string, double?> quota)
    {
        double? smallest = null;
        for (group = group.TrimEnd('/'); ; group = group[..group.LastIndexOf('/')])
        {
            smallest = Smaller(smallest, quota(group));
            if (group.LastIndexOf('/') < 0) return smallest;
        }
    }

    // A quota of -1 or "max" is none.
    private static double? Divide(string? quota, string? period) =>
        long.TryParse(quota?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var us)
        && long.TryParse(period?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var per)
        && us > 0 && per > 0
            ? (double)us / per
            : null;

    private static double? Smaller(double? a, double? b) => a is null ? b : b is null ? a : Math.Min(a.Value, b.Value);
}
