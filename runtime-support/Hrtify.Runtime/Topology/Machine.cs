using System;

namespace Hrtify.Topology;

/// <summary>What the system says about CPUs and threads. This one knows nothing: a system without an own class.</summary>
/// <remarks>Null and false mean "unknown", and whoever asks then leaves things as they are.</remarks>
internal class Machine
{
    internal static Machine Current { get; } = OperatingSystem.IsLinux() ? new LinuxMachine() : new Machine();

    /// <summary>The CPUs of the calling thread; on main, before anything was pinned, those of the process.</summary>
    internal virtual CpuSet? Affinity() => null;

    /// <summary>How many CPUs' worth of time the process may use; null if there is no such limit.</summary>
    internal virtual double? Quota() => null;

    /// <summary>How the CPUs lie to each other, as far as it is told.</summary>
    internal virtual MachineShape Shape(CpuSet known) => MachineShape.Read(new NoFiles(), known);

    /// <summary>The system's own number of the calling thread; 0 if unknown.</summary>
    internal virtual int CallingTask() => 0;

    /// <summary>Moves a thread to these CPUs; 0 is the calling one.</summary>
    internal virtual bool TrySetAffinity(int task, CpuSet cpus) => false;

    /// <summary>For how long in all a thread of this process was ready and had to wait for a CPU, in nanoseconds.</summary>
    internal virtual long? RunQueueDelay(int task) => null;

    private sealed class NoFiles : SystemFiles
    {
        internal override string? Read(string path) => null;
    }
}
