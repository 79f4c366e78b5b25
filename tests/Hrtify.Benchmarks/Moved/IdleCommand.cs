using System;
using System.Globalization;
using System.Threading;

namespace Hrtify.Benchmarks.Moved;

/// <summary>`idle`: what a migrated program uses that waits for a line.</summary>
internal static class IdleCommand
{
    private const string Usage = """
        idle: the seconds of CPU that a program with Main on a kernel core uses while it waits in Console.ReadLine for ten seconds

        usage: dotnet run -c Release --project tests/Hrtify.Benchmarks -- idle
        """;

    internal static void Run(string[] args)
    {
        if (Options.Read(args, Usage) is null) return;
        using var moved = new ChildProgram("waiting", MainPlace.KernelCore);
        using var host = new ChildProgram("waiting", MainPlace.Host);
        // Until they have started, and the compiler of methods has come to rest.
        Thread.Sleep(3000);
        var (movedBefore, hostBefore) = (moved.ProcessorSeconds, host.ProcessorSeconds);
        Thread.Sleep(10_000);
        Figure.Print("idle-processor-seconds", moved.ProcessorSeconds - movedBefore, 0.2);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"cost: idle-processor-seconds-of-the-plain-program ratio {host.ProcessorSeconds - hostBefore:F3}"));
    }
}
