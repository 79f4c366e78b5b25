using System;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using Hrtify.Cores;
using Hrtify.EventChannel;

namespace Hrtify;

/// <summary>What a kernel core has the host do.</summary>
/// <remarks>
/// <para>
/// Called on a kernel core, the work runs on the core's partner, a thread on a host core, while the core waits: with the core's
/// context, execution context, culture, synchronization context and last native error, which come back as the work leaves them. Called
/// on any other thread, it runs where it is.
/// </para>
/// <para>
/// The work should be calls of the framework that need the operating system. What it throws, this throws, with both stacks. It must
/// not need what the core holds: a lock, a static constructor or a Lazy that the core is in the middle of would wait for the core,
/// and the core waits for the work. What belongs to a thread (Mutex, Monitor, ReaderWriterLockSlim) is the partner's in it.
/// </para>
/// </remarks>
public static class HrtHost
{
    /// <summary>Runs work on the host, and waits for its result. Allocates nothing after the first call of its kind on a core.</summary>
    /// <param name="work">The work; a static lambda needs no closure.</param>
    /// <param name="state">What the work is given.</param>
    /// <exception cref="ArgumentNullException"><paramref name="work"/> is null.</exception>
    /// <exception cref="PartnerDiedException">The partner ended in the middle of it.</exception>
    [StackTraceHidden]
    public static TResult Invoke<TState, TResult>(Func<TState, TResult> work, TState state)
    {
        ArgumentNullException.ThrowIfNull(work);
        if (HrtCore.Current is not { } core) return work(state);
        ref var line = ref core.LineToHost();
        if (Unsafe.IsNullRef(ref line)) return work(state);
        return DelegateKind<TState, TResult>.Holds ? OnTheLine(core, ref line, work, state) : InAFrame(core, ref line, work, state);
    }

    /// <summary>
    /// Has the host make a call, and gives its result to who awaits it; the core goes on with other work meanwhile. Called on any other
    /// thread, it is work for the pool.
    /// </summary>
    /// <remarks>
    /// Calls of one core begin in their order, and are made on one thread, or on several where some block. The work sees the caller's
    /// AsyncLocals and culture, and none of the core's state: the core runs on, and its context has one owner. What follows the await
    /// goes on on the core.
    /// </remarks>
    /// <param name="work">The work; a static lambda needs no closure.</param>
    /// <param name="state">What the work is given.</param>
    /// <param name="cancellation">Cancels a call that has not begun.</param>
    /// <returns>To be awaited once, as any ValueTask.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="work"/> is null.</exception>
    public static ValueTask<TResult> InvokeAsync<TState, TResult>(Func<TState, TResult> work, TState state, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        if (cancellation.IsCancellationRequested) return ValueTask.FromCanceled<TResult>(cancellation);
        if (HrtCore.Current is not { } core) return OnThePool(work, state, cancellation);
        var call = HostCall<TState, TResult>.Take(core, work, state, cancellation);
        if (!core.TrySend(call))
        {
            call.Make();
            core.Resume(CoreWork.Of(call));
        }

        return new ValueTask<TResult>(call, call.Version);
    }

    /// <inheritdoc cref="Invoke{TState, TResult}(Func{TState, TResult}, TState)" />
    [StackTraceHidden]
    public static void Invoke<TState>(Action<TState> work, TState state)
    {
        ArgumentNullException.ThrowIfNull(work);
        if (HrtCore.Current is not { } core || !ActionKind<TState>.Holds)
        {
            Invoke(static call => { call.Work(call.State); return true; }, (Work: work, State: state));
            return;
        }

        ref var line = ref core.LineToHost();
        if (Unsafe.IsNullRef(ref line))
        {
            work(state);
            return;
        }

        ActionKind<TState>.Fill(ref line, work, state);
        if (core.TryForward())
        {
            core.ComeHome(line.HasNews, HostKind.TakeError(ref line));
            return;
        }

        HostKind.TakeBack(ref line);
        work(state);
    }

    /// <inheritdoc cref="Invoke{TState, TResult}(Func{TState, TResult}, TState)" />
    /// <param name="span">Memory that the work reads or writes. It stays where it is meanwhile, and is not copied.</param>
    /// <param name="work">The work; a static lambda needs no closure.</param>
    /// <param name="state">What the work is given.</param>
    [StackTraceHidden]
    public static unsafe TResult Invoke<T, TState, TResult>(Span<T> span, HostSpanCall<T, TState, TResult> work, TState state)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(work);
        if (HrtCore.Current is not { } core) return work(span, state);
        ref var line = ref core.LineToHost();
        if (Unsafe.IsNullRef(ref line)) return work(span, state);
        var frame = core.FrameOf<SpanFrame<T, TState, TResult>>();
        bool isMade;
        fixed (T* start = span)
        {
            frame.Fill(ref line, work, start, span.Length, state);
            isMade = core.TryForward();
        }

        var result = frame.Result;
        frame.Clear();
        if (!isMade) return work(span, state);
        core.ComeHome(line.HasNews, HostKind.TakeError(ref line));
        return result;
    }

    [StackTraceHidden]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TResult OnTheLine<TState, TResult>(HrtCore core, ref CallLine line, Func<TState, TResult> work, TState state)
    {
        DelegateKind<TState, TResult>.Fill(ref line, work, state);
        if (!core.TryForward())
        {
            HostKind.TakeBack(ref line);
            return work(state);
        }

        var error = HostKind.TakeError(ref line);
        var result = error is null ? DelegateKind<TState, TResult>.TakeResult(ref line) : default!;
        core.ComeHome(line.HasNews, error);
        return result;
    }

    [StackTraceHidden]
    private static TResult InAFrame<TState, TResult>(HrtCore core, ref CallLine line, Func<TState, TResult> work, TState state)
    {
        var frame = core.FrameOf<CallFrame<TState, TResult>>();
        frame.Fill(ref line, work, state);
        var isMade = core.TryForward();
        var result = frame.Result;
        frame.Clear();
        if (!isMade) return work(state);
        core.ComeHome(line.HasNews, HostKind.TakeError(ref line));
        return result;
    }

    // Apart: what it captures would be allocated by its caller, in every case.
    private static ValueTask<TResult> OnThePool<TState, TResult>(Func<TState, TResult> work, TState state, CancellationToken cancellation) => new(Task.Run(() => work(state), cancellation));
}

/// <summary>Work on the host with a span of the core's.</summary>
/// <param name="span">The core's memory; not to be kept.</param>
/// <param name="state">What the work is given.</param>
public delegate TResult HostSpanCall<T, in TState, out TResult>(Span<T> span, TState state)
    where T : unmanaged;
