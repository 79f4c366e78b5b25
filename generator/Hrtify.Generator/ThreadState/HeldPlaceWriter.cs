using System.Collections.Generic;
using System.Linq;
using Hrtify.Generator.Sources;

namespace Hrtify.Generator.ThreadState;

/// <summary>Writes the locals that a loop's core-locals are held in, before it.</summary>
internal static class HeldPlaceWriter
{
    /// <param name="loops">Those of one file.</param>
    internal static IEnumerable<SourceEdit> Write(IReadOnlyCollection<HeldPlaces> loops, CopyLines lines) =>
    [
        .. loops.Select(loop => loop.Silenced).OfType<SilencedLines>().Distinct().SelectMany(silenced => new[]
        {
            lines.Directive("#nullable disable warnings", silenced.Start),
            lines.Directive("#nullable restore warnings", silenced.End),
        }),
        .. loops.SelectMany(loop => Write(loop, lines)),
    ];

    private static IEnumerable<SourceEdit> Write(HeldPlaces loop, CopyLines lines) =>
        loop.Places.SelectMany(place => place.Uses).Prepend(lines.InsertAbove(loop.Start,
        [
            "// The loop calls nothing that could change the context.",
            .. loop.Places.Select(place => "ref var " + place.Name + " = ref " + place.Target + ";"),
        ]));
}
