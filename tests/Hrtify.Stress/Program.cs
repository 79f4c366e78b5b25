using System;
using System.Globalization;
using Hrtify.Stress.Channel;

namespace Hrtify.Stress;

/// <summary>Long runs with faults put in, at random and yet the same for a seed.</summary>
internal static class Program
{
    private const string Usage = """
        usage: dotnet run -c Release --project tests/Hrtify.Stress -- channel [options]
          --seconds N   how long; default 60
          --seed S      of the choices; default by the clock, and printed
        Ends with the line "N forwards, L lost, T twice, H hangs", and with 1 where one of the three is not 0. Ctrl-C ends it early.
        """;

    private static int Main(string[] args)
    {
        var (seconds, seed) = (60, Environment.TickCount & int.MaxValue);
        if (args is not ["channel", ..] || args.Length % 2 == 0) return Complain(args is ["--help"] or ["-h"] ? null : "the stress is 'channel', and each option has a value");
        for (var at = 1; at < args.Length; at += 2)
        {
            if (!int.TryParse(args[at + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var value)) return Complain("'" + args[at + 1] + "' is no number");
            switch (args[at])
            {
                case "--seconds" when value > 0:
                    seconds = value;
                    break;
                case "--seed":
                    seed = value;
                    break;
                default:
                    return Complain("'" + args[at] + " " + args[at + 1] + "' is no option");
            }
        }

        return new ChannelStress(seed).Run(TimeSpan.FromSeconds(seconds));
    }

    private static int Complain(string? what)
    {
        if (what is not null) Console.Error.WriteLine(what + "\n");
        Console.Error.WriteLine(Usage);
        return what is null ? 0 : 2;
    }
}
