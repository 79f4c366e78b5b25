using System.Collections.Generic;

namespace Hrtify.Fuzz.Programs;

/// <summary>Random choices that are the same for the same seed on every machine and framework.</summary>
internal sealed class Chance
{
    private ulong _state;

    internal Chance(ulong seed, ulong stream)
    {
        _state = seed * 0x9E3779B97F4A7C15 + stream * 0xD1B54A32D192ED03 + 0x2545F4914F6CDD1D;
        Next();
        Next();
    }

    internal int Below(int end) => (int)(Next() % (ulong)end);

    internal bool OneIn(int count) => Below(count) == 0;

    internal T OneOf<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    internal T Of<T>(params T[] items) => items[Below(items.Length)];

    // SplitMix64.
    private ulong Next()
    {
        var mixed = _state += 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
