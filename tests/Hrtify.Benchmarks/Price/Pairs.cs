using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Hrtify.Benchmarks.Price;

/// <summary>What was measured with the package and plain, in turn: a pair a round.</summary>
internal sealed class Pairs(string name, string unit)
{
    private readonly List<(double With, double Plain)> _pairs = [];

    internal double Ratio => Figure.Median([.. _pairs.Select(pair => pair.With / pair.Plain)]);

    internal double Difference => Figure.Median([.. _pairs.Select(pair => pair.With - pair.Plain)]);

    /// <summary>Turned about in every round: the second of a pair finds the caches as the first left them.</summary>
    internal static (T With, T Plain) Take<T>(int round, Func<T> with, Func<T> plain)
    {
        if (round % 2 == 0)
        {
            var first = with();
            return (first, plain());
        }

        var before = plain();
        return (with(), before);
    }

    internal void Add(double with, double plain)
    {
        _pairs.Add((with, plain));
        Bench.Progress(string.Create(CultureInfo.InvariantCulture, $"  {name}: with {with:F3} {unit}, plain {plain:F3} {unit}, ratio {with / plain:F3}"));
    }

    internal void Print(string prefix, double goal) => Figure.Print(prefix + name, Ratio, goal);
}
