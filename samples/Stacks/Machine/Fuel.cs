using System.Runtime.CompilerServices;
using Stacks.Memory;
using Stacks.Spawning;

namespace Stacks.Machine;

/// <summary>Burns down as the program calls and loops; when it is out, the interpreter polls what else is to be done.</summary>
internal static class Fuel
{
    private const int Quantum = 10_000;

    // The first thread starts with a full tank, all others with an empty one: they just poll once more.
#pragma warning disable CA2019 // What the comment says is all that is expected of the initializer.
    [ThreadStatic]
    private static int t_left = Quantum;
#pragma warning restore CA2019

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Burn()
    {
        if (--t_left < 0)
        {
            Poll();
        }
    }

    /// <summary>Makes the interpreter poll as soon as it can.</summary>
    public static void UseUp() => t_left = 0;

    // Everything alive is on the operand stack or in a global here.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Poll()
    {
        Refill(ref t_left);
        Stopping.ThrowIfAsked();
        if (Heap.IsFull)
        {
            Heap.Collector.Collect();
        }
    }

    private static void Refill(ref int tank) => Interlocked.Exchange(ref tank, Quantum);
}
