using System;
using System.Collections.Generic;
using System.Linq;

namespace Hrtify.Benchmarks.Price.Sources;

/// <summary>Whether the sources hold thread-statics.</summary>
internal enum Statics
{
    /// <summary>In every tenth file one.</summary>
    Tenth,

    /// <summary>In no file.</summary>
    None,
}

/// <summary>The sources of a program of so many lines: always the same for the same numbers.</summary>
internal sealed class PricedSources
{
    private const int LinesPerFile = 600;

    internal PricedSources(int kloc, Statics statics)
    {
        var count = Math.Max(20, kloc * 1000 / LinesPerFile);
        Files = [.. Enumerable.Range(0, count).Select(number => new SourceFile(number, StateSeenBy(number, statics), LinesPerFile)), SourceFile.EntryPoint(count)];
        Lines = Files.Sum(file => file.Text.Count(letter => letter == '\n'));
    }

    internal IReadOnlyList<SourceFile> Files { get; }

    internal int Lines { get; }

    /// <summary>A file that neither declares nor uses thread state.</summary>
    internal SourceFile Ordinary => Files[15];

    /// <summary>A file that would declare thread state, if the program has any.</summary>
    internal SourceFile Stateful => Files[10];

    private static StateInFile StateSeenBy(int number, Statics statics) => statics switch
    {
        Statics.None => StateInFile.None,
        Statics.Tenth when number % 10 == 0 => StateInFile.Declared,
        // Two neighbours use what the file before them declares.
        Statics.Tenth when number % 10 is 1 or 4 => StateInFile.Used,
        Statics.Tenth => StateInFile.None,
        _ => throw new ArgumentOutOfRangeException(nameof(statics), statics, null),
    };
}
