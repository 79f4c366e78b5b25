using System;
using System.Diagnostics;
using System.Globalization;
using System.Linq;

namespace Hrtify.Benchmarks.Headline;

/// <summary>Which way a ratio should go.</summary>
internal enum Aim
{
    /// <summary>Time of ours over time of the rival's, at most the goal.</summary>
    AtMost,

    /// <summary>Rate of ours over rate of the rival's, at least the goal.</summary>
    AtLeast,
}

/// <summary>How two ways to do the same get warm.</summary>
internal enum Warm
{
    /// <summary>For some seconds: their methods are compiled again.</summary>
    ByTheClock,

    /// <summary>By one round: each is a process of its own.</summary>
    Once,
}

/// <summary>Two ways to do the same, in turn in one run; the median of the rounds' ratios is the figure.</summary>
/// <param name="Name">Without blanks.</param>
/// <param name="Ours">Gives the nanoseconds for each of what it did, and takes some milliseconds.</param>
/// <param name="Rival">The same.</param>
/// <param name="Aim">Which way the ratio should go.</param>
/// <param name="Goal">Null where the ratio is for information.</param>
internal sealed record Duel(string Name, Func<double> Ours, Func<double> Rival, Aim Aim, double? Goal)
{
    /// <summary>What it needs while it runs.</summary>
    internal Action Begin { get; init; } = static () => { };

    /// <summary>How the two get warm.</summary>
    internal Warm Warm { get; init; } = Warm.ByTheClock;

    /// <summary>The most pairs of rounds; those of long rounds are few.</summary>
    internal int Pairs { get; init; } = int.MaxValue;

    private const int LeastRoundsToWarm = 12;

    private static readonly TimeSpan s_timeToWarm = TimeSpan.FromSeconds(2);

    /// <summary>Ends what the duel has started: the next has the CPUs to itself.</summary>
    internal Action End { get; init; } = static () => { };

    internal void Print(int rounds)
    {
        Begin();
        GetWarm();
        rounds = Math.Min(rounds, Pairs);
        var (ours, rivals, ratios) = (new double[rounds], new double[rounds], new double[rounds]);
        for (var round = 0; round < rounds; round++)
        {
            if (round % 2 == 0) ours[round] = Ours();
            rivals[round] = Rival();
            if (round % 2 == 1) ours[round] = Ours();
            ratios[round] = Aim == Aim.AtMost ? ours[round] / rivals[round] : rivals[round] / ours[round];
        }

        var ratio = Figure.Median(ratios);
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {Name}: {Figure.Median(ours):F1} ns, {Figure.Median(rivals):F1} ns"));
        Console.WriteLine(Goal is { } goal
            ? string.Create(CultureInfo.InvariantCulture, $"figure: {Name} ratio {ratio:F3} goal {(Aim == Aim.AtMost ? "<=" : ">=")} {goal:F2}")
            : string.Create(CultureInfo.InvariantCulture, $"cost: {Name} ratio {ratio:F3}"));
        End();
    }

    private void GetWarm()
    {
        switch (Warm)
        {
            case Warm.ByTheClock:
                // Methods are compiled again in the background, on CPUs that both keep busy: by the clock, not by a number of rounds.
                var begun = Stopwatch.GetTimestamp();
                for (var round = 0; round < LeastRoundsToWarm || Stopwatch.GetElapsedTime(begun) < s_timeToWarm; round++) Both();
                break;
            case Warm.Once:
                Both();
                break;
            default:
                throw new InvalidOperationException("unknown: " + Warm);
        }

        void Both()
        {
            Ours();
            Rival();
        }
    }

    /// <summary>The nanoseconds for each of so many.</summary>
    internal static double Time(int count, Action action)
    {
        var from = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(from).TotalNanoseconds / count;
    }
}
