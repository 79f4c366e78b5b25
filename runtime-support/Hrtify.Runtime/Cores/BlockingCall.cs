using System;
using System.Diagnostics;
using System.Runtime.ExceptionServices;
using System.Threading;
using Hrtify.EventChannel;

namespace Hrtify.Cores;

/// <summary>Work on a core for whose result a thread waits.</summary>
/// <remarks>
/// The core writes the result and then exchanges <c>_done</c>, a full fence, and rings; the caller announces that it parks by a full
/// fence and then reads <c>_done</c>: so neither misses the other (<see cref="Doorbell{TAtomics}"/>).
/// </remarks>
internal sealed class BlockingCall<TState, TResult>(HrtCore core, Func<TState, TResult> work, TState state) : CoreItem
{
    [ThreadStatic] private static ThreadParker? t_parker;

    private readonly ExecutionContext? _flow = ExecutionContext.Capture();
    private readonly Doorbell<HardwareAtomics> _bell = new(t_parker ??= new ThreadParker());
    private TResult? _result;
    private ExceptionDispatchInfo? _error;
    private int _done;

    private bool IsDone => Volatile.Read(ref _done) != 0;

    [StackTraceHidden]
    internal TResult Wait(int spinMicroseconds)
    {
        // A partner waits in the name of its core, which waits for it.
        var here = HrtCore.Current ?? Partner.Serves;
        using (here?.WaitFor(new ResultWait(core, this)))
        {
            if (!core.TryAddWaiting(CoreWork.Of(this))) throw core.Ended();
            WaitForIt(spinMicroseconds);
        }

        t_parker!.GiveBackInterrupt();
        _error?.Throw();
        return _result!;
    }

    internal override void Run()
    {
        try
        {
            _result = _flow is null || core.IsHome(_flow) ? work(state) : HrtCore.CallInFlow(_flow, work, state);
        }
        catch (Exception e)
        {
            _error = ExceptionDispatchInfo.Capture(e);
        }

        core.TidyIfNeeded();
        Interlocked.Exchange(ref _done, 1);
        _bell.Ring();
    }

    internal override void Abandon()
    {
        _error = ExceptionDispatchInfo.Capture(core.Ended());
        Interlocked.Exchange(ref _done, 1);
        _bell.Ring();
    }

    private void WaitForIt(int spinMicroseconds)
    {
        if (spinMicroseconds > 0)
        {
            var until = Stopwatch.GetTimestamp() + spinMicroseconds * Stopwatch.Frequency / 1_000_000;
            do
            {
                for (var turn = 0; turn < 16; turn++)
                {
                    if (IsDone) return;
                    Thread.SpinWait(1);
                }
            }
            while (Stopwatch.GetTimestamp() < until);
        }

        while (!IsDone)
        {
            _bell.Announce();
            if (IsDone) _bell.Withdraw();
            else _bell.Park(Timeout.Infinite);
        }
    }

    private sealed class ResultWait(HrtCore target, BlockingCall<TState, TResult> call) : CoreWait(target)
    {
        internal override bool IsOver => call.IsDone;

        internal override CoreWaitKind Kind => CoreWaitKind.Result;

        internal override string What => "for the result of a call";
    }
}
