namespace Hrtify.Benchmarks.Contexts;

/// <summary>How often a field is reached in one go, at each of its places (<see cref="EightPlaces"/>).</summary>
internal static class FieldTurns
{
    internal const int Calls = 60_000;
    internal const int Turns = 250_000;
}
