using System;

namespace Hrtify.Fuzz.Plants;

/// <summary>A conversion that is wrong on purpose, to see that the fuzz finds it.</summary>
/// <param name="Change">Makes a right copy wrong; what it does not concern it leaves as it is.</param>
internal sealed record Plant(string Name, string What, Func<string, string> Change)
{
    internal static Plant None { get; } = new("none", "nothing is wrong", static copy => copy);
}
