using System.Threading;
using Hrtify.Cores;
using Hrtify.EventChannel;

namespace Hrtify;

/// <content>How the core comes to its end.</content>
public sealed partial class HrtCore
{
    private readonly object _leaving = new();
    private volatile CoreEnd _end;
    private volatile bool _hasLeft;
    private int _unfinished; // asynchronous work that was begun here and is not done

    /// <summary>Whether asynchronous work of the core is still to end; any thread.</summary>
    internal bool HasUnfinished => Volatile.Read(ref _unfinished) != 0 || _asyncPartners is { IsIdle: false };

    /// <summary>How much the core has run, and how often it has woken, if it has nothing to run now; null if it has. Any thread.</summary>
    /// <remarks>
    /// The counts are read first: whoever finds them unchanged later knows that nothing was taken or run since, neither before nor after
    /// the rest was looked at (<see cref="Shutdown"/>). The core says that it has woken before it takes anything.
    /// </remarks>
    internal (long Ran, long Wakes)? WhileQuiet()
    {
        var counts = (Volatile.Read(ref _tally.Ran), Volatile.Read(ref _tally.Wakes));
        if (!Volatile.Read(ref _tally.IsResting) || HasUnfinished || !_inbox.IsDrained || !_late.IsEmpty) return null;
        foreach (var lane in _lanes)
            if (lane is { IsDrained: false }) return null;
        return counts;
    }

    /// <summary>From now on nothing comes from other threads; what follows an await runs on the pool.</summary>
    internal void CloseInbox() => _inbox.Close();

    /// <summary>Whether timers of the core run; any thread.</summary>
    internal void LetTimersRun(TimersRun run)
    {
        _time.Run = run;
        Bell.Ring();
    }

    /// <summary>Ends the thread after the work that it is in.</summary>
    internal void End(CoreEnd end)
    {
        _end = end;
        // It may be about to park: the wake is kept for it.
        _parker.Unpark();
    }

    internal void Join() => _thread.Join();

    // Nothing is left after a drained end.
    private void Leave()
    {
        // From here on the thread is no core: what goes on because of this goes on elsewhere.
        t_current = null;
        _hasLeft = true;
        _inbox.Close();
        HardwareAtomics.FenceAll();
        _asyncPartners?.Leave();
        lock (_leaving)
        {
            foreach (var lane in _lanes)
                if (lane is not null) Abandon(lane);
        }

        while (!_inbox.IsDrained)
            if (_inbox.TryTake(out var work)) work.Abandon();
        GiveLateToPool();
        while (!_own.IsEmpty)
        {
            var work = _own.Next();
            work.Abandon();
        }

        _time.GiveToSystem();
        _lease?.End();
        _partner?.Leave();
    }

    // Under the lock.
    private static void Abandon(Lane lane)
    {
        while (lane.TryTake(out var work)) work.Abandon();
    }

    private void GiveLateToPool()
    {
        while (_late.TryDequeue(out var work)) ThreadPool.UnsafeQueueUserWorkItem(static work => work.Run(), work, preferLocal: false);
    }
}
