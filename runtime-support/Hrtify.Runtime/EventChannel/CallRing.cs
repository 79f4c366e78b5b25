using System.Threading;

namespace Hrtify.EventChannel;

/// <summary>Calls on their way from one core to the threads that make them: the core adds, any of those takes, in order.</summary>
/// <remarks>
/// Vyukov's bounded queue with one producer. The core writes the call and then the place's turn (release); who takes reads the turn
/// (acquire), gets the place by compare-and-swap, reads the call, empties the place and writes the turn of the next round (release),
/// which the core reads (acquire) before it writes there again.
/// </remarks>
internal sealed class CallRing : CallRingTakers
{
    private readonly Place[] _places;

    /// <param name="room">A power of two.</param>
    internal CallRing(int room)
    {
        _places = new Place[room];
        for (var at = 0; at < room; at++) _places[at].Turn = at;
    }

    /// <summary>How many nobody has taken; any thread asks, and the answer may be old when it is there.</summary>
    internal long Count => Volatile.Read(ref _tail) - Volatile.Read(ref _head);

    /// <summary>Whether one is there to be taken; any thread asks, and the answer may be old when it is there.</summary>
    /// <remarks>It looks at the place that the next taker reads anyway, and not at what the core writes with each call.</remarks>
    internal bool HasCall
    {
        get
        {
            var head = Volatile.Read(ref _head);
            return Volatile.Read(ref _places[head & (_places.Length - 1)].Turn) == head + 1;
        }
    }

    /// <summary>How many were taken so far.</summary>
    internal long Taken => Volatile.Read(ref _head);

    /// <summary>The core's thread.</summary>
    internal bool TryAdd(HostCall call)
    {
        ref var place = ref _places[_tail & (_places.Length - 1)];
        if (Volatile.Read(ref place.Turn) != _tail) return false;
        place.Call = call;
        Volatile.Write(ref place.Turn, _tail + 1);
        Volatile.Write(ref _tail, _tail + 1);
        return true;
    }

    /// <summary>Any thread but the core's; null if there is none.</summary>
    internal HostCall? TryTake()
    {
        while (true)
        {
            var head = Volatile.Read(ref _head);
            ref var place = ref _places[head & (_places.Length - 1)];
            var turn = Volatile.Read(ref place.Turn);
            if (turn == head + 1)
            {
                if (Interlocked.CompareExchange(ref _head, head + 1, head) != head) continue;
                var call = place.Call;
                place.Call = null;
                Volatile.Write(ref place.Turn, head + _places.Length);
                return call;
            }

            // Not filled yet. Ahead: another was faster, and the head that was read is old.
            if (turn <= head) return null;
        }
    }

    private struct Place
    {
        internal long Turn;
        internal HostCall? Call;
    }
}

/// <summary>What the core writes.</summary>
internal abstract class CallRingCore : CacheLine
{
    private protected long _tail;
}

/// <summary>Room between the two.</summary>
internal abstract class CallRingMiddle : CallRingCore
{
#pragma warning disable CS0169, IDE0051, CA1823 // It is there to take up room.
    private CacheLines _between;
#pragma warning restore CS0169, IDE0051, CA1823
}

/// <summary>What those write that take.</summary>
internal abstract class CallRingTakers : CallRingMiddle
{
    private protected long _head;
}
