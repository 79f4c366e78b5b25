namespace CacheServer.Tables;

/// <summary>A value and its end. Never changed, only replaced.</summary>
/// <param name="Value">Not to be written to.</param>
/// <param name="EndsAt">On the clock of <see cref="Environment.TickCount64"/>, in milliseconds; <see cref="Never"/> if it stays.</param>
internal sealed record Entry(byte[] Value, long EndsAt)
{
    internal const long Never = long.MaxValue;

    internal bool IsOver => EndsAt != Never && EndsAt <= Environment.TickCount64;
}
