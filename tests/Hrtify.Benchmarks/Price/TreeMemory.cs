using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;

namespace Hrtify.Benchmarks.Price;

/// <summary>
/// The resident memory of a process and all that it started, summed at each look, and the largest of these sums. Pages
/// that two of them share count twice, on both sides of a ratio.
/// </summary>
internal sealed class TreeMemory(int root)
{
    private readonly Lock _looking = new();
    private long _peak;

    internal double PeakMegabytes => _peak * (double)Environment.SystemPageSize / (1024 * 1024);

    /// <summary>A timer may call while a look is not over: that one is left out.</summary>
    internal void Look()
    {
        if (!_looking.TryEnter()) return;
        try
        {
            _peak = Math.Max(_peak, Sum());
        }
        finally
        {
            _looking.Exit();
        }
    }

    private long Sum()
    {
        var children = Parents().ToLookup(pair => pair.Parent, pair => pair.Process);
        var sum = 0L;
        var open = new Stack<int>([root]);
        while (open.TryPop(out var process))
        {
            sum += ResidentPages(process);
            foreach (var child in children[process]) open.Push(child);
        }

        return sum;
    }

    private static IEnumerable<(int Process, int Parent)> Parents()
    {
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (!int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var process)) continue;
            // The name in brackets may hold anything; behind it: state, parent.
            if (Read(folder + "/stat") is { } stat && stat[(stat.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries) is [_, var parent, ..])
                yield return (process, int.Parse(parent, CultureInfo.InvariantCulture));
        }
    }

    private static long ResidentPages(int process) =>
        Read("/proc/" + process + "/statm")?.Split(' ') is [_, var resident, ..] ? long.Parse(resident, CultureInfo.InvariantCulture) : 0;

    // Null where it ended meanwhile.
    private static string? Read(string path)
    {
        try
        {
            return File.ReadAllText(path) is { Length: > 0 } text ? text : null;
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
