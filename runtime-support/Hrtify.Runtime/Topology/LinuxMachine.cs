using System;
using System.Globalization;
using System.IO;

namespace Hrtify.Topology;

/// <summary>Linux, by the C library and /proc.</summary>
internal sealed class LinuxMachine : Machine
{
    internal override CpuSet? Affinity() => LibC.Affinity();

    internal override MachineShape Shape(CpuSet known) => MachineShape.Read(SystemFiles.OfThisMachine, known);

    internal override double? Quota() => CgroupQuota.Find(SystemFiles.OfThisMachine.Read);

    // The link /proc/thread-self is "PID/task/TID": gettid has no wrapper in older C libraries.
    internal override int CallingTask()
    {
        try
        {
            var target = new FileInfo("/proc/thread-self").LinkTarget ?? "";
            return int.TryParse(Path.GetFileName(target), NumberStyles.None, CultureInfo.InvariantCulture, out var task) ? task : 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }

    internal override bool TrySetAffinity(int task, CpuSet cpus) => LibC.SetAffinity(task, cpus);

    internal override long? RunQueueDelay(int task) =>
        ParseRunQueueDelay(SystemFiles.OfThisMachine.Read("/proc/self/task/" + task.ToString(CultureInfo.InvariantCulture) + "/schedstat"));

    /// <summary>schedstat: time on a CPU, time waiting for one, times run.</summary>
    internal static long? ParseRunQueueDelay(string? schedstat)
    {
        var numbers = schedstat?.Split(' ');
        return numbers?.Length >= 3 && long.TryParse(numbers[1], NumberStyles.None, CultureInfo.InvariantCulture, out var delay)
            ? delay
            : null;
    }
}
