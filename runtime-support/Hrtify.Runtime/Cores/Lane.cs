using System.Threading;
using Hrtify.EventChannel;

namespace Hrtify.Cores;

/// <summary>From one core to another: of bounded size, one thread adds and one takes, and neither needs more than plain writes in order.</summary>
/// <remarks>
/// Memory order: the producer writes the work and then the tail (release), the consumer reads the tail (acquire) and then the work;
/// the consumer empties the place and then writes the head (release), the producer reads the head (acquire) before it writes there
/// again. Each remembers what it last saw of the other, and looks again only where that is used up: so a batch costs one fetch of
/// the other's line.
/// </remarks>
internal sealed class Lane : LaneConsumer
{
    /// <param name="room">A power of two.</param>
    internal Lane(int room) => (_given, _taken) = (new CoreWork[room], null!);

    /// <summary>The sending core's thread.</summary>
    internal bool TryAdd(in CoreWork work)
    {
        var tail = _tail;
        if (tail - _headSeen == _given.Length)
        {
            _headSeen = Volatile.Read(ref _head);
            if (tail - _headSeen == _given.Length) return false;
        }

        _given[tail & (_given.Length - 1)] = work;
        Volatile.Write(ref _tail, tail + 1);
        return true;
    }

    /// <summary>The receiving core's thread.</summary>
    internal bool TryTake(out CoreWork work)
    {
        var head = _head;
        if (head == _tailSeen && !HasWork)
        {
            work = default;
            return false;
        }

        var places = _taken ??= _given;
        ref var place = ref places[head & (places.Length - 1)];
        work = place;
        place = default;
        Volatile.Write(ref _head, head + 1);
        return true;
    }

    /// <summary>Whether the receiving core would find work; its own thread asks.</summary>
    internal bool HasWork
    {
        get
        {
            _tailSeen = Volatile.Read(ref _tail);
            return _head != _tailSeen;
        }
    }

    /// <summary>Whether all is taken that was added; any thread asks.</summary>
    internal bool IsDrained => Volatile.Read(ref _head) == Volatile.Read(ref _tail);

    /// <summary>How much waits; any thread asks, and the answer may be old when it is there.</summary>
    internal int Count => Volatile.Read(ref _tail) - Volatile.Read(ref _head);

    /// <summary>Whether the sending core would find room; any thread asks, and the answer may be old when it is there.</summary>
    internal bool HasRoom => Count < _given.Length;
}

/// <summary>What the sending core writes.</summary>
internal abstract class LaneProducer : CacheLine
{
    private protected CoreWork[] _given = null!;
    private protected int _tail;
    private protected int _headSeen;
}

/// <summary>Room between the two.</summary>
internal abstract class LaneMiddle : LaneProducer
{
#pragma warning disable CS0169, IDE0051, CA1823 // It is there to take up room.
    private CacheLines _between;
#pragma warning restore CS0169, IDE0051, CA1823
}

/// <summary>What the receiving core writes, and its own reference to the places.</summary>
internal abstract class LaneConsumer : LaneMiddle
{
    private protected CoreWork[] _taken = null!;
    private protected int _head;
    private protected int _tailSeen;
}
