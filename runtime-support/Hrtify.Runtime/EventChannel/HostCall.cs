using System;
using System.Diagnostics;
using System.Runtime.ExceptionServices;
using System.Threading;
using System.Threading.Tasks;
using System.Threading.Tasks.Sources;
using Hrtify.Cores;

namespace Hrtify.EventChannel;

/// <summary>A call that a core awaits: made on a host core, completed by the core.</summary>
internal abstract class HostCall : CoreItem
{
    /// <summary>Makes the call, on a thread of the host. The answer is in it then, and the core is given it as work.</summary>
    internal abstract void Make();
}

/// <summary>A call of a delegate with a state. A core keeps a few that it has awaited, for what it asks next.</summary>
/// <remarks>
/// <para>
/// Who holds it: the way to the host and back, the caller until it has asked for the result, and a cancellation that is on its way to
/// the core. The last to let go gives it back. Whether the call is made or cancelled is decided by one compare-and-swap on
/// <c>_stage</c>. Where it cannot be cancelled, the caller has the result only after it has come back, and alone gives it back.
/// </para>
/// <para>
/// Memory order: the core writes the call and then the place in the ring, the host reads them in that order; the host writes the answer
/// and then the place in the core's ring of answers. What the caller's side and the pool of calls do is all on the core's thread.
/// </para>
/// </remarks>
internal sealed class HostCall<TState, TResult> : HostCall, IValueTaskSource<TResult>
{
    private const int MostKept = 256;
    private const int Queued = 0;
    private const int Made = 1;
    private const int Cancelled = 2;

    [ThreadStatic] private static HostCall<TState, TResult>? t_free;
    [ThreadStatic] private static int t_kept;

    private static readonly Action<object?> s_completeCancelled = static call => ((HostCall<TState, TResult>)call!).CompleteCancelled();

    private Completion<TResult> _completion; // never copied: a mutable struct
    private HostCall<TState, TResult>? _next;
    private HrtCore? _core;
    private Func<TState, TResult>? _work;
    private TState? _state;
    private TResult? _result;
    private ExceptionDispatchInfo? _error;
    private ExecutionContext? _flow;
    private CancellationToken _cancellation;
    private CancellationTokenRegistration _registration;
    private int _stage;
    private bool _isFree = true; // of callbacks that know it
    private int _holders;

    internal short Version => _completion.Version;

    internal static HostCall<TState, TResult> Take(HrtCore core, Func<TState, TResult> work, TState state, CancellationToken cancellation)
    {
        var call = t_free;
        if (call is null)
        {
            call = new HostCall<TState, TResult>();
        }
        else
        {
            t_free = call._next;
            t_kept--;
            call._next = null;
        }

        call._core = core;
        call._work = work;
        call._state = state;
        call._flow = ExecutionContext.Capture();
        call._stage = Queued;
        if (cancellation.CanBeCanceled)
        {
            call._cancellation = cancellation;
            call._holders = 2;
            call._registration = cancellation.UnsafeRegister(static call => ((HostCall<TState, TResult>)call!).Cancel(), call);
        }

        return call;
    }

    internal override void Make()
    {
        if (_cancellation.CanBeCanceled && Interlocked.CompareExchange(ref _stage, Made, Queued) != Queued) return;
        try
        {
            // The thread is tidied afterwards.
            if (_flow is not null && !ReferenceEquals(_flow, ExecutionContext.Capture())) ExecutionContext.Restore(_flow);
            _result = _work!(_state!);
        }
        catch (Exception e)
        {
            _error = ExceptionDispatchInfo.Capture(e);
        }
    }

    // The answer is back on the core.
    internal override void Run()
    {
        var isShared = _cancellation.CanBeCanceled;
        if (!isShared || _stage == Made)
        {
            if (isShared) _isFree = _registration.Unregister();
            if (_error is null) _completion.SetResult(_result!);
            else _completion.SetException(_error);
        }

        if (isShared) LetGo();
    }

    internal override void Abandon()
    {
        var isShared = _cancellation.CanBeCanceled;
        if (isShared) _isFree = false;
        if (!isShared || Interlocked.CompareExchange(ref _stage, Made, Queued) == Queued) _completion.SetException(ExceptionDispatchInfo.Capture(_core!.Ended()));
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

    // On whatever thread cancels; the core completes it.
    private void Cancel()
    {
        if (Interlocked.CompareExchange(ref _stage, Cancelled, Queued) != Queued) return;
        _isFree = false;
        Interlocked.Increment(ref _holders);
        _core!.Resume(CoreWork.Continuing(s_completeCancelled, this));
    }

    private void CompleteCancelled()
    {
        _completion.SetException(ExceptionDispatchInfo.Capture(new OperationCanceledException(_cancellation)));
        LetGo();
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
        _result = default;
        _error = null;
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
