using System;
using System.Diagnostics;
using System.Runtime.ExceptionServices;
using System.Threading;
using System.Threading.Tasks;
using System.Threading.Tasks.Sources;

namespace Hrtify.Cores;

/// <summary>Work on a core whose result somebody awaits. A thread keeps a few that it has awaited, for what it asks next.</summary>
/// <remarks>
/// Where it can be cancelled, two parties hold it: the queue until the core has taken it out, and the caller until it has asked for
/// the result; the second of the two to let go gives it back. Whether it runs or is cancelled is decided by one compare-and-swap on
/// <c>_stage</c>. Where it cannot be cancelled, the caller can only have the result after the core has taken it out, so the caller
/// alone gives it back.
/// </remarks>
internal sealed class Invocation<TState, TResult> : CoreItem, IValueTaskSource<TResult>, IValueTaskSource
{
    private const int MostKept = 64;
    private const int Queued = 0;
    private const int Running = 1;
    private const int Cancelled = 2;

    [ThreadStatic] private static Invocation<TState, TResult>? t_free;
    [ThreadStatic] private static int t_kept;

    private Completion<TResult> _completion; // never copied: a mutable struct
    private Invocation<TState, TResult>? _next;
    private HrtCore? _core;
    private Func<TState, TResult>? _work;
    private TState? _state;
    private ExecutionContext? _flow;
    private CancellationToken _cancellation;
    private CancellationTokenRegistration _registration;
    private int _stage;
    private bool _isFree = true; // of callbacks that know it
    private int _holders;

    internal static Invocation<TState, TResult> Take(HrtCore core, Func<TState, TResult> work, TState state, CancellationToken cancellation)
    {
        var invocation = t_free;
        if (invocation is null)
        {
            invocation = new Invocation<TState, TResult>();
        }
        else
        {
            t_free = invocation._next;
            t_kept--;
            invocation._next = null;
        }

        invocation._core = core;
        invocation._work = work;
        invocation._state = state;
        invocation._flow = ExecutionContext.Capture();
        invocation._stage = Queued;
        if (cancellation.CanBeCanceled)
        {
            invocation._cancellation = cancellation;
            invocation._holders = 2;
            invocation._registration = cancellation.UnsafeRegister(static invocation => ((Invocation<TState, TResult>)invocation!).Cancel(), invocation);
        }

        return invocation;
    }

    internal short Version => _completion.Version;

    internal override void Run()
    {
        var isShared = _cancellation.CanBeCanceled;
        if (isShared && !Begins())
        {
            LetGo();
            return;
        }

        var error = Call(out var result);
        // Before the caller goes on, perhaps on this core.
        _core!.TidyIfNeeded();
        // Unless it is shared, nothing of it is touched after this: the caller may have it back.
        if (error is null) _completion.SetResult(result);
        else _completion.SetException(error);
        if (isShared) LetGo();
    }

    internal override void Abandon()
    {
        var isShared = _cancellation.CanBeCanceled;
        if (!isShared || Begins()) _completion.SetException(ExceptionDispatchInfo.Capture(_core!.Ended()));
        if (isShared) LetGo();
    }

    public ValueTaskSourceStatus GetStatus(short token) => _completion.GetStatus(token);

    public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) => _completion.OnCompleted(continuation, state, token, flags);

    [StackTraceHidden]
    public TResult GetResult(short token)
    {
        var error = _completion.Take(token, out var result);
        if (_cancellation.CanBeCanceled) LetGo();
        else GiveBack();
        error?.Throw();
        return result;
    }

    void IValueTaskSource.GetResult(short token) => GetResult(token);

    private bool Begins()
    {
        if (Interlocked.CompareExchange(ref _stage, Running, Queued) != Queued) return false;
        _isFree = _registration.Unregister();
        return true;
    }

    /// <summary>It was not taken by the core: nobody cancels it any more, and nobody waits.</summary>
    internal void Drop() => _registration.Unregister();

    private ExceptionDispatchInfo? Call(out TResult result)
    {
        try
        {
            result = _flow is null || _core!.IsHome(_flow) ? _work!(_state!) : HrtCore.CallInFlow(_flow, _work!, _state!);
            return null;
        }
        catch (Exception e)
        {
            result = default!;
            return ExceptionDispatchInfo.Capture(e);
        }
    }

    private void Cancel()
    {
        if (Interlocked.CompareExchange(ref _stage, Cancelled, Queued) != Queued) return;
        _isFree = false;
        _completion.SetExceptionFromElsewhere(ExceptionDispatchInfo.Capture(new OperationCanceledException(_cancellation)));
    }

    private void LetGo()
    {
        if (Interlocked.Decrement(ref _holders) == 0) GiveBack();
    }

    private void GiveBack()
    {
        _completion.Reset();
        _core = null;
        _work = null;
        _state = default;
        _flow = null;
        _cancellation = default;
        _registration = default;
        var isFree = _isFree;
        _isFree = true;
        // A callback of its last token may still be on its way: then it is left to the collector.
        if (!isFree || t_kept == MostKept) return;
        _next = t_free;
        t_free = this;
        t_kept++;
    }
}
