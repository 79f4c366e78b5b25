using System;
using System.Collections.Generic;

namespace Hrtify.Fuzz.Plants;

/// <summary>Plants that no program can show yet; each says what it waits for.</summary>
internal static class LaterPlants
{
    internal static IReadOnlyList<Plant> All { get; } =
    [
        new("stale-root", "a change of context leaves the root (waits for programs that run in contexts)",
            static copy => copy.Replace("protected override void Leave() { t_current = null; }", "protected override void Leave() { }", StringComparison.Ordinal)),
        new("context-before-right-side", "the state is taken when the thread first asks, once and for all (waits for programs that run in contexts)",
            static copy => copy.Replace("protected override void Enter() { t_current = this; }", "protected override void Enter() { if (t_current == null) t_current = this; }", StringComparison.Ordinal)),
        new("volatile-dropped", "a volatile field becomes a plain property (threads that take turns cannot see it)", static copy => copy),
    ];
}
