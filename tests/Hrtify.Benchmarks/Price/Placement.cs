using System;
using System.IO;

namespace Hrtify.Benchmarks.Price;

/// <summary>The line below the figures: what a reader must know of the machine to judge them.</summary>
internal static class Placement
{
    internal static void Print(Server server, Order order) =>
        Console.WriteLine("placement: " + Environment.ProcessorCount + " CPUs, compiler server " + Options.Word(server) + ", builds " + Options.Word(order) + ", load average " + LoadAverage()
            + ", memory is the largest sum of the resident sets of a build's processes, .NET " + Environment.Version);

    internal static string LoadAverage() => string.Join(' ', File.ReadAllText("/proc/loadavg").Split(' ')[..3]);
}
