namespace Hrtify.Topology;

/// <summary>A CPU as the system counts them: a thread of a physical core.</summary>
/// <param name="Number">The system's.</param>
/// <param name="Siblings">The CPUs of its physical core, itself among them.</param>
/// <param name="Cache">The CPUs that share its last cache, itself among them.</param>
/// <param name="Node">The NUMA node of its memory.</param>
/// <param name="Package">The socket; -1 if unknown.</param>
/// <param name="Capacity">How much it does beside others of the machine, to 1024; of two kinds of cores the bigger ones have more.</param>
/// <param name="IsIsolated">Whether the system keeps ordinary work off it.</param>
internal sealed record Cpu(int Number, CpuSet Siblings, CpuSet Cache, int Node, int Package, int Capacity, bool IsIsolated);
