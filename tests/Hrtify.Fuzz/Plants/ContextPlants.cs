using System.Collections.Generic;
using System.Text.RegularExpressions;

namespace Hrtify.Fuzz.Plants;

/// <summary>State objects that do not follow a change of context.</summary>
internal static partial class ContextPlants
{
    internal static IReadOnlyList<Plant> All { get; } =
    [
        new("stale-root", "a change of context leaves the root",
            static copy => Leave().Replace(copy, "$1 { }")),
    ];

    [GeneratedRegex(@"(protected override void Leave\(\)) \{ (?:t_current|HrtifyState\w*Root) = [^}]*\}")]
    private static partial Regex Leave();
}
