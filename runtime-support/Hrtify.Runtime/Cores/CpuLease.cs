using System;
using System.Diagnostics;
using System.Globalization;
using System.Threading;
using Hrtify.Topology;
using Trace = Hrtify.Diagnostics.Trace;

namespace Hrtify.Cores;

/// <summary>
/// A core's time on a CPU that it shares with whoever comes: given back as soon as the core has to wait for it.
/// </summary>
/// <remarks>
/// Hard pinning doubled a program's time when anything else ran on that CPU, and giving the CPU back made that 1.05
/// (measured): a thread that may move goes where there is room. The watching thread is of the host, woken 20 times a
/// second. The core says its kernel number by a volatile write, once; the end of the lease and the giving back exclude
/// each other by the lock, so that the mask of a thread is never set after the core has ended and its number may be
/// another thread's.
/// </remarks>
internal sealed class CpuLease
{
    private const int PeriodMilliseconds = 50;
    private const double Bound = 0.20;

    private readonly Machine _machine;
    private readonly CpuSet _inherited;
    private readonly CpuClaim _claim;
    private readonly object _ending = new();
    private int _task;
    private bool _ended;

    internal CpuLease(Machine machine, CpuSet inherited, CpuClaim claim)
    {
        _machine = machine;
        _inherited = inherited;
        _claim = claim;
    }

    /// <summary>Whether the CPU was given back, or the core has ended; any thread.</summary>
    internal bool HasEnded
    {
        get
        {
            lock (_ending) return _ended;
        }
    }

    /// <summary>Called on main: a thread made by a pinned one would inherit its mask under NativeAOT.</summary>
    internal void StartWatching() =>
        new Thread(Watch, maxStackSize: 256 * 1024) { IsBackground = true, Name = "hrtify lease" }.UnsafeStart();

    /// <summary>Called on the core once it sits on the CPU.</summary>
    internal void Begin() => Volatile.Write(ref _task, _machine.CallingTask());

    internal void End()
    {
        lock (_ending)
        {
            if (_ended) return;
            _ended = true;
            _claim.Dispose();
        }
    }

    /// <summary>How much of a period the core had to wait for its CPU.</summary>
    internal static double Share(long delayBefore, long delayAfter, TimeSpan elapsed) =>
        elapsed <= TimeSpan.Zero ? 0 : (delayAfter - delayBefore) / (elapsed.TotalMilliseconds * 1e6);

    private void Watch()
    {
        long? before = null;
        var at = Stopwatch.GetTimestamp();
        while (true)
        {
            Thread.Sleep(PeriodMilliseconds);
            lock (_ending)
            {
                if (_ended) return;
            }

            var task = Volatile.Read(ref _task);
            if (task == 0) continue;
            var delay = _machine.RunQueueDelay(task);
            if (delay is null) continue;
            var now = Stopwatch.GetTimestamp();
            var share = before is null ? 0 : Share(before.Value, delay.Value, Stopwatch.GetElapsedTime(at, now));
            (before, at) = (delay, now);
            if (share > Bound && GiveBack(task, share)) return;
        }
    }

    private bool GiveBack(int task, double share)
    {
        lock (_ending)
        {
            if (_ended) return true;
            if (!_machine.TrySetAffinity(task, _inherited)) return false;
            _ended = true;
            _claim.Dispose();
        }

        Trace.Line(string.Create(CultureInfo.InvariantCulture,
            $"lease: CPU {_claim.Cpu} given back, the core waited for it {share * 100:0} % of the time; now CPUs {_inherited}"));
        return true;
    }
}
