using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;

namespace Hrtify.Generator.Tests.ThreadState;

/// <summary>What is left of a text when all is taken away that a fault does not need: lines first, then words.</summary>
internal static class SmallestText
{
    /// <param name="limit">When it ends all the same, with what it has.</param>
    internal static async Task<string> With(string text, TimeSpan limit, Func<string, Task<bool>> stillFails)
    {
        var from = Stopwatch.GetTimestamp();
        foreach (var pieces in new Func<string, IEnumerable<string>>[] { Lines, Words })
            text = await Without(pieces(text).ToList(), async shorter => Stopwatch.GetElapsedTime(from) < limit && await stillFails(shorter));
        return text;
    }

    private static async Task<string> Without(List<string> pieces, Func<string, Task<bool>> stillFails)
    {
        for (var size = Math.Max(1, pieces.Count / 2); ; size /= 2)
        {
            for (var at = 0; at < pieces.Count;)
            {
                var shorter = pieces.Take(at).Concat(pieces.Skip(at + size)).ToList();
                if (await stillFails(string.Concat(shorter))) pieces = shorter;
                else at += size;
            }

            if (size == 1) return string.Concat(pieces);
        }
    }

    private static IEnumerable<string> Lines(string text) => text.Split('\n').Select(line => line + "\n");

    private static IEnumerable<string> Words(string text) => Regex.Matches(text, @"\w+\s*|.\s*", RegexOptions.Singleline).Select(match => match.Value);
}
