using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Threading;
using Hrtify.Cores;
using Hrtify.Topology;

namespace Hrtify.EventChannel;

/// <summary>The threads on host cores that make the calls which one core awaits: one as long as that is enough, some more where calls block.</summary>
/// <remarks>
/// <para>
/// The first takes call after call. Where it is stuck in one while others wait, the core itself sees that, for it comes round again and
/// again, and lets another thread in. So quick calls never pay for a second thread, and slow ones wait a millisecond for it.
/// </para>
/// <para>
/// As many calls are on their way as the ring of answers has room: an answer always finds a place. More wait on the core's side; so does a
/// call whose place in the ring is not free yet, because who took the last one out of it has lost its CPU in between.
/// </para>
/// </remarks>
internal sealed class AsyncPartners
{
    private const int MostThreads = 16;

    // A call that takes longer than this is not quick.
    private static readonly long s_patience = Stopwatch.Frequency / 5000;

    private readonly HrtCore _core;
    private readonly CpuSet? _cpus;
    private readonly long _spin;
    private readonly int _room;
    private readonly CallRing _calls;
    private readonly Inbox _answers;
    private readonly Queue<HostCall> _waiting = new(); // the core's
    private readonly Stack<ThreadParker> _resting = new(); // under a lock: helpers rest seldom
    private readonly Doorbell<HardwareAtomics> _bell;
    private readonly ThreadParker _firstParker = new();
    private int _threads;
    private int _onTheWay; // the core's
    private int _outstanding; // those and the waiting ones; the core writes it
    private long _takenWhenLooked; // the core's
    private long _lookedAt; // the core's
    private volatile bool _isLeaving;

    internal AsyncPartners(HrtCore core, CpuSet? cpus, int spinMicroseconds, int room)
    {
        _core = core;
        _cpus = cpus;
        _spin = spinMicroseconds * Stopwatch.Frequency / 1_000_000;
        _room = room;
        _calls = new CallRing(room);
        _answers = new Inbox(room);
        _bell = new Doorbell<HardwareAtomics>(_firstParker);
    }

    /// <summary>How many calls have not come back; any thread asks, for the end of the core.</summary>
    internal bool IsIdle => Volatile.Read(ref _outstanding) == 0;

    /// <summary>Whether an answer is there; the core's thread.</summary>
    internal bool HasAnswer => _answers.HasWork;

    /// <summary>Whether calls wait that nobody has taken: the core looks again soon. Its own thread.</summary>
    internal bool NeedsLook => _calls.Count > 0 || _waiting.Count > 0;

    /// <summary>Sends a call; the core's thread.</summary>
    /// <returns>False if the system has refused the first thread, or the core has left: nothing is sent.</returns>
    internal bool TrySend(HostCall call)
    {
        if (_isLeaving || (_threads == 0 && !TryStart(First))) return false;
        Volatile.Write(ref _outstanding, _outstanding + 1);
        if (_waiting.Count > 0 || !TryPut(call)) _waiting.Enqueue(call);
        return true;
    }

    /// <summary>Takes the next answer; the core's thread.</summary>
    internal bool TryTake(out CoreWork answer)
    {
        if (!_answers.TryTake(out answer)) return false;
        _onTheWay--;
        Volatile.Write(ref _outstanding, _outstanding - 1);
        SendWaiting();
        return true;
    }

    /// <summary>Lets another thread in where calls wait and none was taken for a while; the core's thread.</summary>
    internal void Look()
    {
        SendWaiting();
        if (_calls.Count == 0)
        {
            _takenWhenLooked = -1;
            return;
        }

        var (taken, now) = (_calls.Taken, Stopwatch.GetTimestamp());
        if (taken != _takenWhenLooked)
        {
            (_takenWhenLooked, _lookedAt) = (taken, now);
            return;
        }

        if (now - _lookedAt < s_patience) return;
        _lookedAt = now;
        AddHelper();
    }

    /// <summary>Ends the threads when they have made the calls that are there; the core's thread, at its end.</summary>
    internal void Leave()
    {
        _isLeaving = true;
        _answers.Close();
        while (_waiting.TryDequeue(out var call)) call.Abandon();
        while (!_answers.IsDrained)
            if (_answers.TryTake(out var answer)) answer.Run();
        _firstParker.Unpark();
        lock (_resting)
        {
            while (_resting.TryPop(out var parker)) parker.Unpark();
        }
    }

    private void SendWaiting()
    {
        while (_waiting.TryPeek(out var call) && TryPut(call)) _waiting.Dequeue();
    }

    private bool TryPut(HostCall call)
    {
        if (_onTheWay == _room || !_calls.TryAdd(call)) return false;
        _onTheWay++;
        _bell.Ring();
        return true;
    }

    private void First()
    {
        var home = new ThreadHome(null);
        while (true)
        {
            MakeAll(home);
            if (_isLeaving) return;
            if (FoundWhileSpinning()) continue;
            // The core publishes by a plain write, so the fence is for all.
            _bell.AnnounceToAll();
            if (_calls.Count > 0 || _isLeaving) _bell.Withdraw();
            else _bell.Park(Timeout.Infinite);
        }
    }

    private void Helper()
    {
        var (parker, home) = (new ThreadParker(), new ThreadHome(null));
        while (true)
        {
            MakeAll(home);
            lock (_resting)
            {
                if (_isLeaving) return;
                _resting.Push(parker);
            }

            parker.Park();
        }
    }

    private void MakeAll(ThreadHome home)
    {
        while (_calls.TryTake() is { } call)
        {
            call.Make();
            home.TidyIfNeeded();
            // After the core's end nobody takes answers: what waits for this one hears of it here.
            if (_answers.TryAdd(CoreWork.Of(call)) == AddResult.Closed) call.Run();
            else _core.Bell.Ring();
        }
    }

    private bool FoundWhileSpinning()
    {
        if (_spin == 0) return false;
        var until = Stopwatch.GetTimestamp() + _spin;
        do
        {
            for (var look = 0; look < 16; look++)
            {
                if (_calls.HasCall) return true;
                Pause.Once();
            }
        }
        while (Stopwatch.GetTimestamp() < until);
        return false;
    }

    private void AddHelper()
    {
        lock (_resting)
        {
            if (_resting.TryPop(out var parker))
            {
                parker.Unpark();
                return;
            }
        }

        if (_threads < MostThreads) TryStart(Helper);
    }

    private bool TryStart(Action body)
    {
        var thread = new Thread(() =>
        {
            Partner.BeginWorkFor(_core);
            if (_cpus is not null) Machine.Current.TrySetAffinity(0, _cpus);
            body();
        }) { IsBackground = true, Name = _core.Name + " async partner " + _threads.ToString(CultureInfo.InvariantCulture) };
        try
        {
            thread.UnsafeStart();
        }
        catch (Exception e) when (e is OutOfMemoryException or ThreadStartException)
        {
            return false;
        }

        _threads++;
        return true;
    }
}
