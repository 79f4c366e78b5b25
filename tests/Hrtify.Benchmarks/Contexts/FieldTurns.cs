namespace Hrtify.Benchmarks.Contexts;

/// <summary>How often a field is reached in one go.</summary>
internal static class FieldTurns
{
    internal const int Calls = 500_000;
    internal const int Turns = 2_000_000;
}
