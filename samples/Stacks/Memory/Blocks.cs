using System.Numerics;

namespace Stacks.Memory;

/// <summary>Arrays for the contents of objects, kept by size on this thread's shelves when they are free.</summary>
internal static class Blocks<T>
    where T : struct
{
    private const int Shelves = 12;
    private const int LargestKept = 1 << (Shelves - 1);

    /// <summary>A shelf of small blocks holds many, one of large blocks few: about this many elements each.</summary>
    private const int ElementsPerShelf = 128 * 1024;

    [ThreadStatic]
    private static Shelf[]? t_shelves;

    [ThreadStatic] private static long t_rented, t_reused;

    public static long Rented => t_rented;

    public static long Reused => t_reused;

    public static void CountFromZero() => t_rented = t_reused = 0;

    /// <summary>A cleared block with room for at least <paramref name="count"/> elements.</summary>
    public static T[] Rent(int count)
    {
        t_rented++;
        if (count > LargestKept)
        {
            return new T[count];
        }

        int shelfNumber = BitOperations.Log2((uint)Math.Max(count, 1) * 2 - 1);
        ref Shelf shelf = ref ShelfAt(shelfNumber);
        if (shelf.Count == 0)
        {
            return new T[1 << shelfNumber];
        }

        t_reused++;
        return shelf.Take();
    }

    /// <summary>Takes a block back; it is cleared now, so that it holds on to nothing while it waits.</summary>
    public static void Return(T[] block)
    {
        if (block.Length is 0 or > LargestKept || !BitOperations.IsPow2(block.Length))
        {
            return;
        }

        ref Shelf shelf = ref ShelfAt(BitOperations.Log2((uint)block.Length));
        if (shelf.Count < ElementsPerShelf / block.Length)
        {
            Array.Clear(block);
            shelf.Put(block);
        }
    }

    private static ref Shelf ShelfAt(int number)
    {
        t_shelves ??= new Shelf[Shelves];
        return ref t_shelves[number];
    }

    private struct Shelf
    {
        public int Count;
        private T[][]? _blocks;

        public T[] Take() => _blocks![--Count];

        public void Put(T[] block)
        {
            _blocks ??= new T[16][];
            if (Count == _blocks.Length)
            {
                Array.Resize(ref _blocks, Count * 2);
            }

            _blocks[Count++] = block;
        }
    }
}
