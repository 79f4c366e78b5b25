namespace Stacks.Machine;

/// <summary>What a program has used.</summary>
internal readonly record struct Usage(
    long Instructions,
    long Calls,
    int DeepestCalls,
    long Objects,
    long ReusedObjects,
    long Blocks,
    long ReusedBlocks,
    int Collections)
{
    public static Usage operator +(Usage left, Usage right)
    {
        return new Usage(
            left.Instructions + right.Instructions,
            left.Calls + right.Calls,
            Math.Max(left.DeepestCalls, right.DeepestCalls),
            left.Objects + right.Objects,
            left.ReusedObjects + right.ReusedObjects,
            left.Blocks + right.Blocks,
            left.ReusedBlocks + right.ReusedBlocks,
            left.Collections + right.Collections);
    }
}
