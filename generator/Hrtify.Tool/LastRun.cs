using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Hrtify.Generator;
using Hrtify.Generator.Sources;
using Microsoft.CodeAnalysis;

namespace Hrtify.Tool;

/// <summary>
/// What the last run saw, beside what it wrote: after an edit inside a method that has nothing to do with thread state, all
/// decisions and copies are what they were, and only the edited file has to be read to know it.
/// </summary>
/// <remarks>
/// A file is unchanged when its time and length are, as for the build itself. A changed source may differ inside its
/// methods only (<see cref="SourceShape"/>), be without syntax errors, and hold, before and after, none of the words that a
/// rule looks for (<see cref="Conversion.MayConcern"/>). Everything else, a reference, an option, an output, the tool itself,
/// has to be as it was. What cannot be read is no last run.
/// </remarks>
internal sealed class LastRun
{
    private const string Head = "hrtify last run 1";
    private const string Concerned = "-";

    private readonly string _key;
    private readonly string _told;
    private readonly List<string> _names;
    private readonly List<Seen> _outputs;
    private readonly List<Seen> _sources;

    private LastRun(string key, string told, List<string> names, List<Seen> outputs, List<Seen> sources)
    {
        _key = key;
        _told = told;
        _names = names;
        _outputs = outputs;
        _sources = sources;
    }

    /// <summary>What the last run said to the user.</summary>
    internal string Told => _told;

    /// <summary>The names of the thread-statics, and of other assemblies' core-locals, which no source that is passed by mentions.</summary>
    internal IReadOnlyList<string> Names => _names;

    internal static LastRun? Read(string file)
    {
        try
        {
            var lines = File.ReadAllLines(file);
            if (lines.Length < 5 || lines[0] != Head) return null;
            var outputs = int.Parse(lines[4], CultureInfo.InvariantCulture);
            var seen = lines.Skip(5).Select(Seen.Parse).ToList();
            return new LastRun(lines[1], Encoding.UTF8.GetString(Convert.FromBase64String(lines[2])), [.. lines[3].Split('\t', StringSplitOptions.RemoveEmptyEntries)],
                seen.GetRange(0, outputs), seen.GetRange(outputs, seen.Count - outputs));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException or ArgumentException or OverflowException)
        {
            return null;
        }
    }

    /// <summary>The run of now, if its result is the last one's; null if everything has to be read.</summary>
    internal LastRun? Again(ProjectSources project, string key, CancellationToken cancellation)
    {
        if (key != _key || !_outputs.TrueForAll(output => output.IsAsItWas()) || project.Files.Count != _sources.Count) return null;
        var sources = new List<Seen>();
        var search = new WordSearch(_names);
        for (var i = 0; i < _sources.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var (before, path) = (_sources[i], project.Files[i].Path);
            var now = Seen.Now(path, before.Shape);
            if (before == now)
            {
                sources.Add(before);
                continue;
            }

            if (before.Path != path || before.Shape == Concerned || !File.Exists(path)) return null;
            if (ShapeOf(project.Parse(project.Files[i], cancellation), search, cancellation) != before.Shape) return null;
            sources.Add(now);
        }

        return new LastRun(_key, _told, _names, _outputs, sources);
    }

    /// <summary>Describes a run that read everything.</summary>
    /// <param name="sources">Each source with its time and length of before it was read.</param>
    /// <param name="copied">The paths of the sources that have copies.</param>
    internal static LastRun Of(string key, string told, ConversionResult result, IEnumerable<string> outputs, IReadOnlyList<Seen> sources, IReadOnlyList<SyntaxTree> trees, CancellationToken cancellation)
    {
        var names = result.Fields.SelectMany(field => new[] { field.Field.Symbol.Name, field.Field.Name }).Concat(result.ForeignNames).Distinct().ToList();
        var search = new WordSearch(names);
        var copied = result.Files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        var shaped = new Seen[sources.Count];
        Parallel.For(0, shaped.Length, new ParallelOptions { CancellationToken = cancellation },
            at => shaped[at] = sources[at] with { Shape = copied.Contains(trees[at].FilePath) ? Concerned : ShapeOf(trees[at], search, cancellation) });
        return new LastRun(key, told, names, [.. outputs.Select(output => Seen.Now(output, Concerned))], [.. shaped]);
    }

    internal string Write() =>
        string.Join('\n', [Head, _key, Convert.ToBase64String(Encoding.UTF8.GetBytes(_told)), string.Join('\t', _names), _outputs.Count.ToString(CultureInfo.InvariantCulture),
            .. _outputs.Select(seen => seen.ToString()), .. _sources.Select(seen => seen.ToString())]);

    private static string ShapeOf(SyntaxTree tree, WordSearch names, CancellationToken cancellation)
    {
        if (Conversion.IsTorn(tree, cancellation) || Conversion.MayConcern(tree.GetText(cancellation).ToString(), names)) return Concerned;
        return Convert.ToHexString(SHA256.HashData(System.Runtime.InteropServices.MemoryMarshal.AsBytes(SourceShape.Of(tree, cancellation).AsSpan())));
    }

    /// <summary>A file at a time.</summary>
    internal sealed record Seen(string Path, long Ticks, long Length, string Shape)
    {
        internal static Seen Now(string path, string shape)
        {
            var file = new FileInfo(path);
            return file.Exists ? new Seen(path, file.LastWriteTimeUtc.Ticks, file.Length, shape) : new Seen(path, 0, -1, shape);
        }

        internal static Seen Parse(string line)
        {
            var parts = line.Split('|', 4);
            return new Seen(parts[3], long.Parse(parts[0], CultureInfo.InvariantCulture), long.Parse(parts[1], CultureInfo.InvariantCulture), parts[2]);
        }

        internal bool IsAsItWas() => Now(Path, Shape) == this;

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Ticks}|{Length}|{Shape}|{Path}");
    }
}
