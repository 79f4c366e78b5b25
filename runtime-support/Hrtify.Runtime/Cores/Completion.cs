using System;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Threading;
using System.Threading.Tasks;
using System.Threading.Tasks.Sources;

namespace Hrtify.Cores;

/// <summary>The result of work on a core, and who goes on with it: the heart of an <see cref="IValueTaskSource{TResult}"/>.</summary>
/// <remarks>
/// <para>
/// The framework's own core of such sources brings a continuation back to a core through its synchronization context, which costs
/// an object each time; and without one it would run the caller's continuation on the core that completes. Here what was awaited on
/// a core goes on there, at once if that is the core that completes, and all else on the pool or where its scheduler says.
/// </para>
/// <para>
/// Memory order: who completes writes the result and then exchanges the stage, who awaits writes the continuation and then changes
/// the stage by compare-and-swap: exactly one of the two finds the other's, and sees what was written before it. Who completes
/// touches nothing after the exchange where nobody awaits yet: the caller may have asked for the result and use the source again.
/// </para>
/// </remarks>
internal struct Completion<TResult>
{
    private const int Open = 0;
    private const int Awaited = 1;
    private const int Completed = 2;

    private static readonly Action<object?> s_inFlow = static next => ((InFlow)next!).Go();

    private Action<object?>? _continuation;
    private object? _continuationState;
    private ExecutionContext? _flow;
    private object? _scheduler; // a core, a SynchronizationContext, a TaskScheduler, or null: the pool
    private ExceptionDispatchInfo? _error;
    private TResult? _result;
    private int _stage;

    /// <summary>The number of this use; a token of another is refused.</summary>
    internal short Version { get; private set; }

    internal void Reset()
    {
        Version++;
        _continuation = null;
        _continuationState = null;
        _flow = null;
        _scheduler = null;
        _error = null;
        _result = default;
        _stage = Open;
    }

    internal void SetResult(TResult result)
    {
        _result = result;
        Complete();
    }

    internal void SetException(ExceptionDispatchInfo error)
    {
        _error = error;
        Complete();
    }

    /// <summary>The same from within somebody else's work: who goes on waits for its turn.</summary>
    internal void SetExceptionFromElsewhere(ExceptionDispatchInfo error)
    {
        _error = error;
        if (Interlocked.Exchange(ref _stage, Completed) == Awaited) Queue();
    }

    internal readonly ValueTaskSourceStatus GetStatus(short token)
    {
        Check(token);
        return !IsCompleted ? ValueTaskSourceStatus.Pending
            : _error is null ? ValueTaskSourceStatus.Succeeded
            : _error.SourceException is OperationCanceledException ? ValueTaskSourceStatus.Canceled
            : ValueTaskSourceStatus.Faulted;
    }

    /// <summary>Takes the result, once; a second time the token is another's.</summary>
    /// <returns>What the work threw, or null.</returns>
    internal ExceptionDispatchInfo? Take(short token, out TResult result)
    {
        Check(token);
        if (!IsCompleted) throw new InvalidOperationException("The work has not ended: a ValueTask is awaited, or asked once it is completed.");
        Version++;
        result = _result!;
        return _error;
    }

    internal void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags)
    {
        Check(token);
        if (Volatile.Read(ref _stage) == Awaited) throw AwaitedTwice();
        if ((flags & ValueTaskSourceOnCompletedFlags.FlowExecutionContext) != 0) _flow = ExecutionContext.Capture();
        if ((flags & ValueTaskSourceOnCompletedFlags.UseSchedulingContext) != 0) _scheduler = SchedulerHere();
        (_continuation, _continuationState) = (continuation, state);
        switch (Interlocked.CompareExchange(ref _stage, Awaited, Open))
        {
            case Open:
                break;
            case Completed:
                // Not at once: the caller is still on its way to being suspended.
                Queue();
                break;
            default:
                throw AwaitedTwice();
        }
    }

    private static InvalidOperationException AwaitedTwice() => new("The work is awaited already: a ValueTask is awaited once.");

    private readonly bool IsCompleted => Volatile.Read(in _stage) == Completed;

    private readonly void Check(short token)
    {
        if (token != Version) throw new InvalidOperationException("This ValueTask was awaited before: it is awaited once.");
    }

    private void Complete()
    {
        if (Interlocked.Exchange(ref _stage, Completed) != Awaited) return;
        // The last thing that the work does, so what follows may run at once where it belongs here.
        if (_scheduler is HrtCore core && ReferenceEquals(core, HrtCore.Current) && _flow is null && RuntimeHelpers.TryEnsureSufficientExecutionStack()) _continuation!(_continuationState);
        else Queue();
    }

    private readonly void Queue()
    {
        var (continuation, state) = _flow is { } flow ? (s_inFlow, new InFlow(flow, _continuation!, _continuationState)) : (_continuation!, _continuationState);
        switch (_scheduler)
        {
            case null:
                ThreadPool.UnsafeQueueUserWorkItem(continuation, state, preferLocal: false);
                break;
            case HrtCore core:
                core.Resume(CoreWork.Continuing(continuation, state));
                break;
            case SynchronizationContext sync:
                sync.Post(static next => ((Next)next!).Go(), new Next(continuation, state));
                break;
            case TaskScheduler scheduler:
                Task.Factory.StartNew(continuation, state, CancellationToken.None, TaskCreationOptions.DenyChildAttach, scheduler);
                break;
            default:
                throw new InvalidOperationException("unknown scheduler");
        }
    }

    private static object? SchedulerHere()
    {
        var sync = SynchronizationContext.Current;
        if (sync is CoreSynchronizationContext ofCore) return ofCore.Core;
        if (sync is not null && sync.GetType() != typeof(SynchronizationContext)) return sync;
        var scheduler = TaskScheduler.Current;
        return ReferenceEquals(scheduler, TaskScheduler.Default) ? null : scheduler;
    }

    private sealed record Next(Action<object?> Continuation, object? State)
    {
        internal void Go() => Continuation(State);
    }

    private sealed record InFlow(ExecutionContext Flow, Action<object?> Continuation, object? State)
    {
        internal void Go() => ExecutionContext.Run(Flow, static next => ((InFlow)next!).Continuation(((InFlow)next).State), this);
    }
}
