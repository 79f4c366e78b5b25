using System;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Threading;

namespace Hrtify.Benchmarks;

/// <summary>
/// One figure: two ways to do the same, run in turn, so that both meet the same neighbours; the median of the rounds'
/// ratios is printed.
/// </summary>
internal static class Figure
{
    private const int Rounds = 201;

    /// <param name="name">Without blanks.</param>
    /// <param name="ours">What is measured; some milliseconds long.</param>
    /// <param name="limit">What it is measured against.</param>
    /// <param name="goal">The ratio that it should not exceed.</param>
    internal static void Ratio(string name, Action ours, Action limit, double goal)
    {
        // A user's process has settled long before its speed matters: let the JIT come to its last word on both.
        for (var time = 0; time < 60; time++)
        {
            ours();
            limit();
            if (time % 20 == 19) Thread.Sleep(250);
        }

        var ratios = new double[Rounds];
        for (var round = 0; round < Rounds; round++)
        {
            // Turned about in every round: the second of a pair finds the caches and the clock as the first left them.
            var before = round % 2 == 0 ? Time(ours) : Time(limit);
            var after = round % 2 == 0 ? Time(limit) : Time(ours);
            ratios[round] = round % 2 == 0 ? before / after : after / before;
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"figure: {name} ratio {ratios.Order().ElementAt(Rounds / 2):F3} goal <= {goal:F2}"));
    }

    private static double Time(Action action)
    {
        var from = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(from).TotalMilliseconds;
    }
}
