using System;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Threading;
using Hrtify.Cores;
using Hrtify.EventChannel;
using Hrtify.Topology;
using Trace = Hrtify.Diagnostics.Trace;

namespace Hrtify;

/// <content>The thread: what it runs, in which order, and how it rests.</content>
public sealed partial class HrtCore
{
    // So many from one queue before the others have their turn.
    private const int Batch = 64;

    private const int RoundsPerLook = 64;

    private const int Few = 8;

    // A spinning thread must not be what another waits for: not on a small machine, unless both are bound to CPUs.
    private const int CpusToSpinFrom = 4;
    private const int MostSpinMicroseconds = 20;

    private readonly CoreSettings _settings;
    private readonly CorePlacement _placement;
    private readonly CpuLease? _lease;
    private readonly int _spinMicroseconds;
    private readonly Thread _thread;
    private readonly CoreTime _time;
    private readonly WorkQueue _own = new();
    private int _takenIn; // up to there, in its own queue, stands what others have sent
    private readonly Inbox _inbox;
    private readonly Lane?[] _lanes; // by the number of the sending core
    private readonly ThreadParker _parker = new();
    private readonly ConcurrentQueue<CoreWork> _late = new(); // what follows awaits, where a bounded queue is full: it must not wait
    private ThreadSeat _seat = null!;
    private ThreadHome _home = null!;
    private readonly CoreTally _tally = new();
    private bool _isPinned;

    /// <summary>Wakes the core where it rests; those call it who have added work.</summary>
    internal Doorbell<HardwareAtomics> Bell { get; }

    internal void Start()
    {
        _thread.UnsafeStart();
        _lease?.StartWatching();
    }

    [StackTraceHidden]
    private void Run()
    {
        t_current = this;
        ThreadSeat.TakeOver(Context);
        _seat = ThreadSeat.Mine;
        SynchronizationContext.SetSynchronizationContext(_synchronization);
        _home = new ThreadHome(_synchronization);
        Settle();
        while (_end == CoreEnd.None)
        {
            if (RunSome()) continue;
            _asyncPartners?.Look();
            Volatile.Write(ref _tally.IsResting, true);
            Rest();
            Volatile.Write(ref _tally.IsResting, false);
            Volatile.Write(ref _tally.Wakes, _tally.Wakes + 1);
        }

        Leave();
    }

    private void Settle()
    {
        var pinned = _placement.Cpu is { } cpu && Machine.Current.TrySetAffinity(0, CpuSet.Of(cpu));
        Volatile.Write(ref _isPinned, pinned);
        if (pinned) _lease?.Begin();
        else _lease?.End();
        if (Trace.Enabled) Trace.Line("kernel " + Name + ": " + _placement.Describe(pinned));
    }

    [StackTraceHidden]
    private bool RunSome()
    {
        var before = _tally.Ran;
        for (var left = Batch; left > 0 && _end == CoreEnd.None && !_own.IsEmpty; left--)
        {
            _tally.Ran++;
            CoreWork.RunOutOf(ref _own.Next());
            _home.TidyIfNeeded();
        }

        // What was taken in early comes before what its senders have sent since.
        if (_own.HasPassed(_takenIn))
        {
            _takenIn = _own.Head; // an old mark would be ahead again when the counters have run round
            foreach (var lane in _lanes)
                if (lane is not null) RunFrom(lane);
            for (var left = Batch; left > 0 && _end == CoreEnd.None && _inbox.TryTake(out var work); left--) RunOne(work);
        }

        for (var left = Batch; left > 0 && _end == CoreEnd.None && !_late.IsEmpty && _late.TryDequeue(out var work); left--) RunOne(work);
        if (_asyncPartners is { } partners)
        {
            for (var left = Batch; left > 0 && _end == CoreEnd.None && partners.TryTake(out var answer); left--) RunOne(answer);
            // To look at how far the partners are takes their cache line away from them.
            if (++_tally.Rounds % RoundsPerLook == 0) partners.Look();
        }

        _time.RunDue();
        return _tally.Ran != before;
    }

    // Right behind the sender each of its writes would take the line that this core reads, and each look the line that it writes: who
    // has caught up falls back a little, and finds several at its next look.
    [StackTraceHidden]
    private void RunFrom(Lane lane)
    {
        var left = Batch;
        for (; left > 0 && _end == CoreEnd.None && lane.TryTake(out var work); left--) RunOne(work);
        if (left is > Batch - Few and < Batch) Pause.Times(4 * Few);
    }

    [StackTraceHidden]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void RunOne(in CoreWork work)
    {
        _tally.Ran++;
        work.Run();
        _home.TidyIfNeeded();
    }

    /// <summary>Whether an execution context is the one in which work of the core starts.</summary>
    internal bool IsHome(ExecutionContext flow) => _home.IsHome(flow);

    /// <summary>Leaves whatever work has left behind; the core's thread, before who waits for the work goes on.</summary>
    internal void TidyIfNeeded() => _home.TidyIfNeeded();

    /// <summary>Calls work in an execution context that came along with it.</summary>
    [StackTraceHidden]
    internal static TResult CallInFlow<TState, TResult>(ExecutionContext flow, Func<TState, TResult> work, TState state)
    {
        ExecutionContext.Restore(flow);
        // It may carry a context of its own; work that is given to a core runs in the core's, after its awaits too.
        Flow.Leave();
        return work(state);
    }

    // Moves what others have sent into the core's own queue, and runs none of it: so two that send much to each other find room.
    private void TakeIn()
    {
        var before = _own.Tail;
        foreach (var lane in _lanes)
            while (lane is not null && lane.TryTake(out var work)) _own.Add(work);
        while (_inbox.TryTake(out var work)) _own.Add(work);
        if (_own.Tail != before) _takenIn = _own.Tail;
    }

    private bool HasWork()
    {
        if (!_own.IsEmpty || _inbox.HasWork || !_late.IsEmpty) return true;
        foreach (var lane in _lanes)
            if (lane is { HasWork: true }) return true;
        if (_asyncPartners is { HasAnswer: true }) return true;
        return _time.MillisecondsToNext() == 0;
    }

    private void Rest()
    {
        switch (_settings.Idle)
        {
            case CoreIdle.Spin:
                while (!HasWork() && _end == CoreEnd.None) Thread.SpinWait(1);
                break;
            case CoreIdle.Yield:
                while (!HasWork() && _end == CoreEnd.None) Thread.Yield();
                break;
            case CoreIdle.Park:
                if (!FoundWhileSpinning()) Park();
                break;
            default:
                throw new InvalidOperationException("unknown way to rest");
        }
    }

    private bool FoundWhileSpinning()
    {
        if (_spinMicroseconds == 0) return false;
        var until = Stopwatch.GetTimestamp() + _spinMicroseconds * Stopwatch.Frequency / 1_000_000;
        do
        {
            for (var turn = 0; turn < 8; turn++)
            {
                Pause.Times(Few);
                if (HasWork()) return true;
            }
        }
        while (Stopwatch.GetTimestamp() < until);
        return false;
    }

    private int MostMillisecondsToRest()
    {
        var next = _time.MillisecondsToNext();
        // Calls wait that nobody has taken: it looks after them.
        return _asyncPartners is { NeedsLook: true } ? next < 0 ? 1 : Math.Min(next, 1) : next;
    }

    private void Park()
    {
        // Other cores add by plain writes, so the fence is for all.
        Bell.AnnounceToAll();
        if (HasWork() || _end != CoreEnd.None) Bell.Withdraw();
        else Bell.Park(MostMillisecondsToRest());
    }
}
