using System;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

namespace Hrtify.Cores;

/// <summary>A timer whose callback runs on a core, with the execution context in which it was made.</summary>
/// <remarks>
/// Each change has a number, given by an interlocked operation: the last one holds, in whatever order they reach the core. Once the core
/// has left, a timer of the system does the same on the pool.
/// </remarks>
internal sealed class CoreTimer(CoreTime time, TimerCallback callback, object? state) : CoreItem, ITimer
{
    // What a period or a due time may be at most: as for System.Threading.Timer.
    private const long MostMilliseconds = 0xfffffffe;

    private readonly CoreTime _time = time;
    private readonly object _changing = new();
    private ExecutionContext? _flow = ExecutionContext.Capture();
    private TimerCallback? _callback = callback;
    private object? _state = state;
    private ITimer? _system;
    private int _change;
    private volatile bool _isDisposed;
    private int _firing; // the change that is due; the core's
    private TimeSpan _period;

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        ThrowIfWrong(dueTime, nameof(dueTime));
        ThrowIfWrong(period, nameof(period));
        if (_isDisposed) return false;
        var change = Interlocked.Increment(ref _change);
        if (dueTime == Timeout.InfiniteTimeSpan) return true;
        var set = new Setting(this, change, dueTime, period, Stopwatch.GetTimestamp() + (long)(dueTime.TotalSeconds * Stopwatch.Frequency));
        if (HrtCore.Current == _time.Core) set.Run();
        else if (!_time.Core.TryResume(CoreWork.Of(set))) set.Abandon();
        return true;
    }

    public void Dispose()
    {
        _isDisposed = true;
        Interlocked.Increment(ref _change);
        lock (_changing)
        {
            _system?.Dispose();
            // It may stand in the list until it was due: what it was given must not live as long.
            (_callback, _state, _flow) = (null, null, null);
        }
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
        if (_period > TimeSpan.Zero) _time.Add(this, _firing, Stopwatch.GetTimestamp() + (long)(_period.TotalSeconds * Stopwatch.Frequency));
        TimerCallback? called;
        object? given;
        ExecutionContext? flow;
        lock (_changing) (called, given, flow) = (_callback, _state, _flow);
        if (called is null) return;
        if (flow is not null)
        {
            ExecutionContext.Restore(flow);
            // A flow that it was made in may have a context of its own; on a core its timers run in the core's.
            Flow.Leave();
        }

        called(given);
    }

    /// <summary>The core has left. Somebody may wait for a timer that comes once: it comes on the pool. One that comes again and again was the core's own.</summary>
    internal void GiveToSystem(TimeSpan dueTime)
    {
        if (_period <= TimeSpan.Zero) ChangeSystem(dueTime, Timeout.InfiniteTimeSpan);
    }

    private void ChangeSystem(TimeSpan dueTime, TimeSpan period)
    {
        lock (_changing)
        {
            if (_isDisposed || _callback is null) return;
            _system ??= TimeProvider.System.CreateTimer(_callback, _state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            _system.Change(dueTime, period);
        }
    }

    private static void ThrowIfWrong(TimeSpan span, string name)
    {
        if ((long)span.TotalMilliseconds is < -1 or > MostMilliseconds) throw new ArgumentOutOfRangeException(name, span, "A time from 0 to " + MostMilliseconds + " ms, or Timeout.InfiniteTimeSpan.");
    }

    /// <summary>A change on its way to the core.</summary>
    private sealed class Setting(CoreTimer timer, int change, TimeSpan dueTime, TimeSpan period, long at) : CoreItem
    {
        internal override void Run()
        {
            if (!timer.IsStill(change)) return;
            timer._period = period;
            timer._time.Add(timer, change, at);
        }

        internal override void Abandon()
        {
            if (timer.IsStill(change)) timer.ChangeSystem(dueTime, period);
        }
    }
}
