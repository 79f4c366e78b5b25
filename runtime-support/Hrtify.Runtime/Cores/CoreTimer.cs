using System;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

namespace Hrtify.Cores;

/// <summary>A timer whose callback runs on a core, with the execution context in which it was made.</summary>
/// <remarks>
/// Each change has a number, given by an interlocked operation: the last one holds, in whatever order they reach the core.
/// </remarks>
internal sealed class CoreTimer(CoreTime time, TimerCallback callback, object? state) : CoreItem, ITimer
{
    // What a period or a due time may be at most: as for System.Threading.Timer.
    private const long MostMilliseconds = 0xfffffffe;

    private readonly ExecutionContext? _flow = ExecutionContext.Capture();
    private int _change;
    private int _disposed;
    private int _firing; // the change that is due; the core's
    private long _period; // in ticks of the stopwatch; 0: once

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        var (due, again) = (Checked(dueTime, nameof(dueTime)), Checked(period, nameof(period)));
        if (Volatile.Read(ref _disposed) != 0) return false;
        var change = Interlocked.Increment(ref _change);
        if (dueTime == Timeout.InfiniteTimeSpan) return true;
        var at = Stopwatch.GetTimestamp() + due;
        if (HrtCore.Current == time.Core) Set(change, at, again);
        else time.Core.Resume(CoreWork.Of(static set => set.Timer.Set(set.Change, set.At, set.Again), (Timer: this, Change: change, At: at, Again: again)));
        return true;
    }

    public void Dispose()
    {
        Volatile.Write(ref _disposed, 1);
        Interlocked.Increment(ref _change);
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return default;
    }

    /// <summary>Whether the change is the last one that was made.</summary>
    internal bool IsStill(int change) => Volatile.Read(ref _change) == change;

    /// <summary>The timer as work, for a change that is due.</summary>
    internal CoreWork Fire(int change)
    {
        _firing = change;
        return CoreWork.Of(this);
    }

    internal override void Run()
    {
        // First, so that the callback may change it.
        if (_period > 0) time.Add(this, _firing, Stopwatch.GetTimestamp() + _period);
        if (_flow is not null) ExecutionContext.Restore(_flow);
        callback(state);
    }

    private void Set(int change, long at, long again)
    {
        if (!IsStill(change)) return;
        _period = again;
        time.Add(this, change, at);
    }

    private static long Checked(TimeSpan span, string name)
    {
        var milliseconds = (long)span.TotalMilliseconds;
        if (milliseconds is < -1 or > MostMilliseconds) throw new ArgumentOutOfRangeException(name, span, "A time from 0 to " + MostMilliseconds + " ms, or Timeout.InfiniteTimeSpan.");
        return milliseconds < 0 ? 0 : (long)(span.TotalSeconds * Stopwatch.Frequency);
    }
}
