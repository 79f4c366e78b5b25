using System;
using System.Threading;
using Hrtify.Cores;

namespace Hrtify;

/// <content>Work that nobody waits for.</content>
public sealed partial class HrtCore
{
    /// <summary>
    /// Gives the core work to run. From the core itself it comes after what is there already; from elsewhere in the order of that
    /// thread. Where the core's inbox is full, the caller waits for room.
    /// </summary>
    /// <remarks>
    /// The work sees the core's context, and neither the caller's AsyncLocals nor its culture: InvokeAsync brings those along. An
    /// exception that leaves the work ends the process, as on a thread of the pool.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="work"/> is null.</exception>
    /// <exception cref="ObjectDisposedException">The cores are being stopped, and the caller is none of them.</exception>
    /// <exception cref="CoreDeadlockException">The caller is a core, and cores wait for room in a circle.</exception>
    public void Post(Action work)
    {
        ArgumentNullException.ThrowIfNull(work);
        Add(CoreWork.Of(work));
    }

    /// <inheritdoc cref="Post(Action)" />
    /// <param name="work">The work; a static lambda needs no closure.</param>
    /// <param name="state">What the work is given. One of a value type is boxed, in a box that is used again.</param>
    public void Post<TState>(Action<TState> work, TState state)
    {
        ArgumentNullException.ThrowIfNull(work);
        if (ReferenceEquals(t_current, this)) _own.Add(CoreWork.Of(work, state));
        else Add(CoreWork.Of(work, state));
    }

    /// <summary>As <see cref="Post{TState}(Action{TState}, TState)"/>, where there is room at once.</summary>
    /// <returns>False where the core's inbox is full.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="work"/> is null.</exception>
    /// <exception cref="ObjectDisposedException">The cores are being stopped, and the caller is none of them.</exception>
    public bool TryPost<TState>(Action<TState> work, TState state)
    {
        ArgumentNullException.ThrowIfNull(work);
        ThrowIfShut();
        return TryAdd(CoreWork.Of(work, state)) switch
        {
            AddResult.Added => true,
            AddResult.Full => false,
            AddResult.Closed => throw Ended(),
            _ => throw new InvalidOperationException("unknown result"),
        };
    }

    /// <summary>Work from outside: while the cores are being stopped none is taken but what other work of theirs leads to.</summary>
    internal void Add(in CoreWork work)
    {
        ThrowIfShut();
        if (!AddInTime(work)) throw Ended();
    }

    /// <summary>What follows an await, and the like: it is taken to the end, and after that runs on the pool.</summary>
    internal void Resume(in CoreWork work)
    {
        if (!AddInTime(work)) ThreadPool.UnsafeQueueUserWorkItem(static work => work.Run(), work, preferLocal: false);
    }

    private bool AddInTime(in CoreWork work)
    {
        if (ReferenceEquals(t_current, this))
        {
            _own.Add(work);
            return true;
        }

        var result = TryAdd(work);
        if (result == AddResult.Full) result = AddWithPatience(work);
        return result == AddResult.Added;
    }

    private AddResult TryAdd(in CoreWork work)
    {
        var from = t_current;
        if (ReferenceEquals(from, this))
        {
            _own.Add(work);
            return AddResult.Added;
        }

        AddResult result;
        if (from is not null && ReferenceEquals(from.Set, Set)) result = LaneFrom(from).TryAdd(work) ? AddResult.Added : AddResult.Full;
        else result = _inbox.TryAdd(work);
        if (result == AddResult.Added) Bell.Ring();
        return result;
    }

    // Only the sending core makes its lane, so there is no race; the receiver finds it by an ordered read or a round later.
    private Lane LaneFrom(HrtCore from)
    {
        if (_lanes[from.Number] is { } known) return known;
        var lane = new Lane(_settings.Room);
        Volatile.Write(ref _lanes[from.Number], lane);
        return lane;
    }

    private AddResult AddWithPatience(in CoreWork work)
    {
        var from = t_current;
        var waiting = new SpinWait();
        using var edge = from?.WaitFor(new RoomWait(this, from));
        while (true)
        {
            waiting.SpinOnce();
            var result = TryAdd(work);
            if (result != AddResult.Full) return result;
            if (waiting.NextSpinWillYield) from?.ThrowIfCircle();
        }
    }

    private bool HasRoomFor(HrtCore from) => ReferenceEquals(from.Set, Set) ? Volatile.Read(ref _lanes[from.Number]) is not { HasRoom: false } : _inbox.HasRoom;

    private void ThrowIfShut()
    {
        if (Set.IsShut && !ReferenceEquals(t_current?.Set, Set)) throw Ended();
    }

    internal ObjectDisposedException Ended() => new(Name, "The cores are being stopped, or have ended: " + Name + " takes no more work.");

    /// <summary>A core that waits for room in another's inbox.</summary>
    private sealed class RoomWait(HrtCore target, HrtCore from) : CoreWait(target)
    {
        internal override bool IsOver => Target.HasRoomFor(from);

        internal override string What => "for room in its inbox";
    }
}
