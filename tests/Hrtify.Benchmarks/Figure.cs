using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Threading;

namespace Hrtify.Benchmarks;

/// <summary>
/// One figure: two ways to do the same, run in turn, so that both meet the same neighbours; the median of the rounds'
/// ratios is printed.
/// </summary>
/// <param name="Name">Without blanks.</param>
/// <param name="Ours">What is measured; some milliseconds long.</param>
/// <param name="Limit">What it is measured against.</param>
/// <param name="Goal">The ratio that it should not exceed; null where there is none, and the ratio only says what things cost.</param>
internal sealed record Figure(string Name, Action Ours, Action Limit, double? Goal)
{
    private const int Rounds = 151;

    internal static void Print(IReadOnlyCollection<Figure> figures)
    {
        // A user's process has settled long before its speed matters: let the JIT come to its last word on all.
        for (var time = 0; time < 4; time++)
        {
            foreach (var figure in figures)
            {
                for (var call = 0; call < 25; call++)
                {
                    figure.Ours();
                    figure.Limit();
                }
            }

            Thread.Sleep(400);
        }

        foreach (var figure in figures) figure.Print();
    }

    private void Print()
    {
        var ratios = new double[Rounds];
        for (var round = 0; round < Rounds; round++)
        {
            // Turned about in every round: the second of a pair finds the caches and the clock as the first left them.
            var before = round % 2 == 0 ? Time(Ours) : Time(Limit);
            var after = round % 2 == 0 ? Time(Limit) : Time(Ours);
            ratios[round] = round % 2 == 0 ? before / after : after / before;
        }

        var ratio = Median(ratios);
        if (Goal is { } goal) Print(Name, ratio, goal);
        else Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"cost: {Name} ratio {ratio:F3}"));
    }

    internal static void Print(string name, double ratio, double goal) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"figure: {name} ratio {ratio:F3} goal <= {goal:F2}"));

    internal static double Median(IReadOnlyCollection<double> values)
    {
        var ordered = values.Order().ToArray();
        return ordered.Length % 2 == 1 ? ordered[ordered.Length / 2] : (ordered[(ordered.Length / 2) - 1] + ordered[ordered.Length / 2]) / 2;
    }

    private static double Time(Action action)
    {
        var from = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(from).TotalMilliseconds;
    }
}
