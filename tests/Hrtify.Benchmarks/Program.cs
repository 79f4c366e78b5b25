using System;
using System.Collections.Generic;
using Hrtify.Benchmarks.Contexts;

namespace Hrtify.Benchmarks;

/// <summary>Figures as ratios in one run, alternating with the bare limit, and the placement they were taken with.</summary>
internal static class Program
{
    private static readonly Dictionary<string, Action> s_benchmarks = new(StringComparer.Ordinal) { ["access"] = Access.Run };

    private static int Main(string[] args)
    {
        if (args is not [var name] || !s_benchmarks.TryGetValue(name, out var benchmark))
        {
            Console.Error.WriteLine("usage: dotnet run -c Release --project tests/Hrtify.Benchmarks -- " + string.Join(" | ", s_benchmarks.Keys));
            return 2;
        }

        benchmark();
        Console.WriteLine("placement: " + Environment.ProcessorCount + " CPUs, .NET " + Environment.Version + ", not pinned");
        return 0;
    }
}
