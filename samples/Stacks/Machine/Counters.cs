using Stacks.Memory;

namespace Stacks.Machine;

/// <summary>Counts what the program of this thread does, for its statistics.</summary>
internal static class Counters
{
    [ThreadStatic]
    public static long t_instructions;

    // The sum of the spawned interpreters that were joined.
    [ThreadStatic]
    private static Usage? t_spawned;

    public static void Reset()
    {
        t_instructions = 0;
        t_spawned = null;
        Frame.t_made = 0;
        Pool<ListObject>.CountFromZero();
        Pool<TextObject>.CountFromZero();
        Pool<FloatsObject>.CountFromZero();
        Pool<MapObject>.CountFromZero();
        Pool<CellObject>.CountFromZero();
        Pool<ClosureObject>.CountFromZero();
        Blocks<Value>.CountFromZero();
        Blocks<double>.CountFromZero();
    }

    public static void AddSpawned(Usage usage) => t_spawned = (t_spawned ?? default(Usage)) + usage;

    public static Usage Take()
    {
        var own = new Usage(
            t_instructions,
            Frame.t_made,
            CallStack.Deepest,
            Heap.Allocated,
            ReusedObjects,
            Blocks<Value>.Rented + Blocks<double>.Rented,
            Blocks<Value>.Reused + Blocks<double>.Reused,
            Heap.Collector.Collections);
        return own + t_spawned.GetValueOrDefault();
    }

    private static long ReusedObjects => Pool<ListObject>.Reused + Pool<TextObject>.Reused + Pool<FloatsObject>.Reused
        + Pool<MapObject>.Reused + Pool<CellObject>.Reused + Pool<ClosureObject>.Reused;
}
