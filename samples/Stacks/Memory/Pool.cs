namespace Stacks.Memory;

/// <summary>Objects of one class that were collected and wait for their next life on this thread.</summary>
internal static class Pool<T>
    where T : HeapObject, new()
{
    private const int Most = 64 * 1024;

    [ThreadStatic]
    private static T?[]? t_free;

    [ThreadStatic]
    private static int t_count;

    [ThreadStatic]
    private static long t_reused;

    /// <summary>How often an object got another life on this thread.</summary>
    public static long Reused => t_reused;

    public static void CountFromZero() => t_reused = 0;

    public static T Rent()
    {
        if (t_count == 0)
        {
            return new T();
        }

        ref T? slot = ref t_free![--t_count];
        T rented = slot!;
        slot = null;
        t_reused++;
        return rented;
    }

    public static void Return(T item)
    {
        if (t_count == Most)
        {
            return;
        }

        t_free ??= new T[256];
        if (t_count == t_free.Length)
        {
            Array.Resize(ref t_free, t_count * 2);
        }

        t_free[t_count++] = item;
    }
}
