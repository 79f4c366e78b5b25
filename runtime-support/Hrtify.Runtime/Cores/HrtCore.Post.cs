using System;
using System.Diagnostics.CodeAnalysis;
using System.Threading;
using Hrtify.Cores;
using Hrtify.EventChannel;

namespace Hrtify;

/// <content>Work that nobody waits for.</content>
public sealed partial class HrtCore
{
    private const int LooksForSeveral = 200;

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
            AddResult.Closed => Set.HasCaller ? true : throw Ended(),
            _ => throw new InvalidOperationException("unknown result"),
        };
    }

    /// <summary>Adds work, and waits where there is no room. While the cores are being stopped none is taken from outside.</summary>
    internal void Add(in CoreWork work)
    {
        ThrowIfShut();
        // From another core of the set, after a stop that was cancelled, it is work that has not begun: that is dropped.
        if (!TryAddWaiting(work) && !Set.HasCaller) throw Ended();
    }

    /// <summary>What follows an await, and the like: it is taken to the end, and after that runs on the pool.</summary>
    /// <remarks>It never waits: the thread that ends a task, or cancels, may hold what the core waits for.</remarks>
    internal void Resume(in CoreWork work)
    {
        if (!TryResume(work)) ThreadPool.UnsafeQueueUserWorkItem(static work => work.Run(), work, preferLocal: false);
    }

    /// <summary>The same, and false where the core has ended.</summary>
    internal bool TryResume(in CoreWork work)
    {
        switch (TryAdd(work))
        {
            case AddResult.Added:
                return true;
            case AddResult.Closed:
                return false;
            case AddResult.Full:
                _late.Enqueue(work);
                Bell.Ring();
                // As with lanes: either it finds this, or this finds that it has left.
                if (_hasLeft) GiveLateToPool();
                return true;
            default:
                throw new InvalidOperationException("unknown result");
        }
    }

    /// <summary>Adds work, and waits where there is no room.</summary>
    /// <returns>False where the core has ended.</returns>
    internal bool TryAddWaiting(in CoreWork work)
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
        if (_hasLeft) return AddResult.Closed;
        if (HasLaneFrom(from)) result = AddToLane(LaneFrom(from), work);
        else result = _inbox.TryAdd(work);
        if (result == AddResult.Added) Bell.Ring();
        return result;
    }

    // The core that leaves says so, makes a fence on every thread, and then empties its lanes; the sender has added, and then looks.
    // Either the core finds the work, or the sender finds that it has left, and empties the lane itself. It was added in any case: who
    // waits for it hears of the end by it.
    private AddResult AddToLane(Lane lane, in CoreWork work)
    {
        if (!lane.TryAdd(work)) return AddResult.Full;
        if (_hasLeft)
            lock (_leaving) Abandon(lane);
        return AddResult.Added;
    }

    // A core of the same set has a lane of its own, all others share the inbox.
    private bool HasLaneFrom([NotNullWhen(true)] HrtCore? from) => from is not null && ReferenceEquals(from.Set, Set);

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
        // A partner waits in the name of its core.
        var from = t_current ?? Partner.Serves;
        var waiting = new SpinWait();
        using var edge = from?.WaitFor(new RoomWait(this, t_current));
        for (var looks = 0; ; looks++)
        {
            t_current?.TakeIn();
            waiting.SpinOnce(sleep1Threshold: -1); // who sleeps a millisecond lets the core run dry
            // For several places, and not for ever: who takes each that becomes free waits again for the next.
            if (looks < LooksForSeveral && !HasSeveralPlacesFor(t_current)) continue;
            var result = TryAdd(work);
            if (result != AddResult.Full) return result;
            if (waiting.NextSpinWillYield) from?.ThrowIfCircle();
        }
    }

    private bool HasSeveralPlacesFor(HrtCore? from) =>
        (HasLaneFrom(from) ? _lanes[from.Number]?.Count ?? 0 : _inbox.Count) <= _settings.Room - (_settings.Room / 8);

    private bool HasRoomFor(HrtCore? from) => HasLaneFrom(from) ? Volatile.Read(ref _lanes[from.Number]) is not { HasRoom: false } : _inbox.HasRoom;

    private void ThrowIfShut()
    {
        if (Set.IsShut && !Set.HasCaller) throw Ended();
    }

    internal ObjectDisposedException Ended() => new(Name, "The cores are being stopped, or have ended: " + Name + " takes no more work.");

    /// <summary>A core that waits for room in another's inbox.</summary>
    private sealed class RoomWait(HrtCore target, HrtCore? from) : CoreWait(target)
    {
        internal override bool IsOver => Target.HasRoomFor(from);

        internal override CoreWaitKind Kind => from is null ? CoreWaitKind.Room : CoreWaitKind.RoomTakingIn;

        internal override string What => "for room in its inbox";
    }
}
