using Stacks.Memory;

namespace Stacks.Machine;

/// <summary>How a <c>for</c> loop counts. Its three variables are counter, limit and step.</summary>
internal static class Counting
{
    public static bool HasFirst(ReadOnlySpan<Value> loop)
    {
        if (!loop[0].IsInt || !loop[1].IsInt || !loop[2].IsInt)
        {
            throw new RuntimeFault("a loop counts with ints only");
        }

        if (loop[2].Bits == 0)
        {
            throw new RuntimeFault("a loop cannot count by 0");
        }

        return IsBeforeLimit(loop);
    }

    public static bool HasNext(Span<Value> loop)
    {
        long next = loop[0].Bits + loop[2].Bits;
        // A counter that wraps around has passed every limit.
        bool hasWrapped = (next > loop[0].Bits) != (loop[2].Bits > 0);
        loop[0].Bits = next;
        return !hasWrapped && IsBeforeLimit(loop);
    }

    private static bool IsBeforeLimit(ReadOnlySpan<Value> loop)
    {
        return loop[2].Bits > 0 ? loop[0].Bits < loop[1].Bits : loop[0].Bits > loop[1].Bits;
    }
}
