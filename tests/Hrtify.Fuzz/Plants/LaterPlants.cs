using System;
using System.Collections.Generic;

namespace Hrtify.Fuzz.Plants;

/// <summary>Plants that no program can show yet; each says what it waits for.</summary>
internal static class LaterPlants
{
    internal static IReadOnlyList<Plant> All { get; } =
    [
        new("volatile-dropped", "a volatile field becomes a plain property (threads that take turns cannot see it)", static copy => copy),
    ];
}
