using System.Threading;
using Hrtify.EventChannel;

namespace Hrtify.Cores;

/// <summary>Where threads that are no cores put work for a core: of bounded size, in the order of arrival; any thread adds, the core takes.</summary>
/// <remarks>
/// <para>
/// Dmitry Vyukov's bounded queue (1024cores.net), with one consumer. A place says by its turn who is next: equal to a tail, it is
/// free for the producer that gets that tail; one more, it is full for the consumer.
/// </para>
/// <para>
/// Memory order: a producer gets its tail by compare-and-swap, writes the work and then the turn (release); the consumer reads the
/// turn (acquire) and then the work. It empties the place before it writes the turn of the next round (release), which the producer
/// of that round reads (acquire) before it writes. Closing sets a bit in the tail by an interlocked or: a compare-and-swap that
/// read the tail before fails, so after it no producer gets a place, and those that had one still fill it.
/// </para>
/// </remarks>
internal sealed class Inbox : InboxConsumer
{
    private readonly Place[] _places;

    /// <param name="room">A power of two.</param>
    internal Inbox(int room)
    {
        _places = new Place[room];
        for (var at = 0; at < room; at++) _places[at].Turn = at;
    }

    /// <summary>Any thread.</summary>
    internal AddResult TryAdd(in CoreWork work)
    {
        while (true)
        {
            var tail = Volatile.Read(ref _tail);
            if ((tail & Closed) != 0) return AddResult.Closed;
            ref var place = ref _places[tail & (_places.Length - 1)];
            var turn = Volatile.Read(ref place.Turn);
            if (turn == tail)
            {
                if (Interlocked.CompareExchange(ref _tail, tail + 1, tail) != tail) continue;
                place.Work = work;
                Volatile.Write(ref place.Turn, tail + 1);
                return AddResult.Added;
            }

            // One round behind: still full. Ahead: another producer was faster, and the tail that was read is old.
            if (turn < tail) return AddResult.Full;
        }
    }

    /// <summary>The core's thread.</summary>
    internal bool TryTake(out CoreWork work)
    {
        ref var place = ref _places[_head & (_places.Length - 1)];
        if (Volatile.Read(ref place.Turn) != _head + 1)
        {
            work = default;
            return false;
        }

        work = place.Work;
        place.Work = default;
        Volatile.Write(ref place.Turn, _head + _places.Length);
        Volatile.Write(ref _head, _head + 1);
        return true;
    }

    /// <summary>Whether the core would find work; its own thread asks.</summary>
    internal bool HasWork => Volatile.Read(ref _places[_head & (_places.Length - 1)].Turn) == _head + 1;

    /// <summary>Whether a producer would find room; any thread asks, and the answer may be old when it is there.</summary>
    internal bool HasRoom
    {
        get
        {
            var tail = Volatile.Read(ref _tail) & ~Closed;
            return Volatile.Read(ref _places[tail & (_places.Length - 1)].Turn) >= tail;
        }
    }

    /// <summary>Whether all is taken that any producer had begun to add; any thread asks.</summary>
    internal bool IsDrained => Volatile.Read(ref _head) == (Volatile.Read(ref _tail) & ~Closed);

    /// <summary>How much waits; any thread asks, and the answer may be old when it is there.</summary>
    internal long Count => (Volatile.Read(ref _tail) & ~Closed) - Volatile.Read(ref _head);

    /// <summary>From now on nothing is added; any thread.</summary>
    internal void Close() => Interlocked.Or(ref _tail, Closed);

    private struct Place
    {
        internal long Turn;
        internal CoreWork Work;
    }
}

/// <summary>What producers write.</summary>
internal abstract class InboxProducers : CacheLine
{
    private protected const long Closed = 1L << 62;

    private protected long _tail;
}

/// <summary>Room between the two.</summary>
internal abstract class InboxMiddle : InboxProducers
{
#pragma warning disable CS0169, IDE0051, CA1823 // It is there to take up room.
    private CacheLines _between;
#pragma warning restore CS0169, IDE0051, CA1823
}

/// <summary>What the core writes.</summary>
internal abstract class InboxConsumer : InboxMiddle
{
    private protected long _head;
}
