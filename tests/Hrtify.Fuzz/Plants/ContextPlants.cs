using System;
using System.Collections.Generic;

namespace Hrtify.Fuzz.Plants;

/// <summary>State objects that do not follow a change of context.</summary>
internal static class ContextPlants
{
    internal static IReadOnlyList<Plant> All { get; } =
    [
        new("stale-root", "a change of context leaves the root",
            static copy => copy.Replace("protected override void Leave() { t_current = null; }", "protected override void Leave() { }", StringComparison.Ordinal)),
    ];
}
