using System;
using System.Globalization;
using System.Linq;
using Hrtify.Benchmarks.Moved;

namespace Hrtify.Benchmarks.Headline;

/// <summary>`headline`: what cores and the event channel cost, beside what .NET has and beside the bare limit.</summary>
internal static class HeadlineCommand
{
    private const string Usage = """
        headline: forwards, posts and work on kernel cores beside their rivals, in one run

        usage: dotnet run -c Release --project tests/Hrtify.Benchmarks -- headline [options]
          --rounds R      of each pair, 3 to 999; default 31
          --only TEXT     those figures alone whose name holds the text
        Figures on standard output. The driver sits on the first CPU, the core on the last.
        """;

    internal static void Run(string[] args)
    {
        if (Options.Read(args, Usage, "--rounds", "--only") is not { } options) return;
        var rounds = options.Number("--rounds", 31, 3, 999);
        // The cores read it when they start: a benchmark asks for its placement.
        Environment.SetEnvironmentVariable("HRTIFY_PIN", "Always");
        var before = (GC.CollectionCount(0), GC.CollectionCount(1), GC.CollectionCount(2));
        var only = options.Text("--only", "");
        if ("sync-forward-bytes".Contains(only, StringComparison.Ordinal)) Figure.Print("sync-forward-bytes", ForwardBytes.PerCall(), 0);
        foreach (var duel in Duels.All().Concat(ActorDuels.All()).Concat(MovedDuels.All()).Where(duel => duel.Name.Contains(only, StringComparison.Ordinal))) duel.Print(rounds);
        Console.WriteLine("placement: " + Environment.ProcessorCount + " CPUs, core on CPU " + (Environment.ProcessorCount - 1) + ", its partner and the driver on the others, .NET " + Environment.Version
            + string.Create(CultureInfo.InvariantCulture, $", collections {GC.CollectionCount(0) - before.Item1} {GC.CollectionCount(1) - before.Item2} {GC.CollectionCount(2) - before.Item3}"));
    }
}
