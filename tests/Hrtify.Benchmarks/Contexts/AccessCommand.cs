using System;

namespace Hrtify.Benchmarks.Contexts;

/// <summary>`access`: what a use of a core-local costs.</summary>
internal static class AccessCommand
{
    internal static void Run(string[] args)
    {
        if (Options.Read(args, "usage: access   (no options)") is null) return;
        Access.Run();
        Console.WriteLine("placement: " + Environment.ProcessorCount + " CPUs, .NET " + Environment.Version + ", not pinned");
    }
}
