using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading;

namespace Hrtify.Cores;

/// <summary>The system's clock, with timers that a core runs itself; after its end, those of the system.</summary>
/// <remarks>Only the core's thread touches the list; changes from elsewhere come to it as work.</remarks>
internal sealed class CoreTime(HrtCore core) : TimeProvider
{
    private const int FewEntries = 64;

    // By when they are due. A timer that is changed stands in it twice; the old entry is known by its number.
    private readonly PriorityQueue<(CoreTimer Timer, int Change), long> _due = new();
    private volatile TimersRun _run;
    private int _sweepAt = FewEntries;

    internal HrtCore Core { get; } = core;

    /// <summary>Whether timers run; any thread.</summary>
    internal TimersRun Run
    {
        set => _run = value;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new CoreTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    internal void Add(CoreTimer timer, int change, long dueAt)
    {
        if (_due.Count >= _sweepAt) Sweep();
        _due.Enqueue((timer, change), dueAt);
    }

    /// <summary>Runs what is due.</summary>
    internal void RunDue()
    {
        if (_due.Count == 0 || _run == TimersRun.Held) return;
        var now = Stopwatch.GetTimestamp();
        // Those that are due now: one that is due again at once must not keep the rest waiting.
        for (var left = _due.Count; left > 0 && _due.TryPeek(out var next, out var at) && at <= now; left--)
        {
            _due.Dequeue();
            if (next.Timer.IsStill(next.Change)) Core.RunOne(next.Timer.Fire(next.Change));
        }
    }

    /// <summary>0 if one is due; -1, for ever, if there is none.</summary>
    internal int MillisecondsToNext()
    {
        if (_run == TimersRun.Held) return Timeout.Infinite;
        while (_due.TryPeek(out var next, out var at))
        {
            if (!next.Timer.IsStill(next.Change))
            {
                _due.Dequeue();
                continue;
            }

            var left = at - Stopwatch.GetTimestamp();
            // Rounded up: a core that wakes too early finds nothing to do.
            return left <= 0 ? 0 : (int)Math.Min(int.MaxValue, (left * 1000 + Stopwatch.Frequency - 1) / Stopwatch.Frequency);
        }

        return Timeout.Infinite;
    }

    /// <summary>The core has left: timers that are still to come are the system's from now on. The last that its thread does with them.</summary>
    internal void GiveToSystem()
    {
        while (_due.TryDequeue(out var next, out var at))
            if (next.Timer.IsStill(next.Change)) next.Timer.GiveToSystem(TimeSpan.FromSeconds(Math.Max(0, at - Stopwatch.GetTimestamp()) / (double)Stopwatch.Frequency));
    }

    // Timers that were disposed of or changed would stay until they were due, and what they are given with them.
    private void Sweep()
    {
        var still = new List<((CoreTimer, int), long)>();
        foreach (var (entry, at) in _due.UnorderedItems)
            if (entry.Timer.IsStill(entry.Change)) still.Add((entry, at));
        _due.Clear();
        _due.EnqueueRange(still);
        _sweepAt = Math.Max(FewEntries, still.Count * 2);
    }
}
