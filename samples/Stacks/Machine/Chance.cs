namespace Stacks.Machine;

/// <summary>Pseudo-random numbers, the same ones on every run.</summary>
internal static class Chance
{
    private const long UsualSeed = 42;

    [ThreadStatic]
    private static long? t_seed;

    public static void Reset() => t_seed = null;

    public static void Seed(long seed) => t_seed = seed;

    /// <summary>A number from zero up to, but not including, the limit.</summary>
    public static long Below(long limit)
    {
        // The high half of a linear congruential generator (Knuth's MMIX) is random enough for programs that sort.
        long next = unchecked(((t_seed ?? UsualSeed) * 6364136223846793005) + 1442695040888963407);
        t_seed = next;
        return (long)((ulong)next >> 33) % limit;
    }
}
