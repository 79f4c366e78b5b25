using System.Runtime.InteropServices;
using System.Threading;
using Hrtify.Cores;

namespace Hrtify.EventChannel;

/// <summary>What belongs to a thread, and is the core's while a partner works for it. The culture is part of the execution context.</summary>
/// <remarks>To set them costs more than to look: each is compared, and only then set. A struct that is copied as a whole.</remarks>
internal struct Belongings
{
    private ExecutionContext? _flow;
    private bool _isDefaultFlow;
    private SynchronizationContext? _synchronization;
    private CoreContext? _context;
    private int _lastError;

    /// <summary>The calling thread's.</summary>
    internal static Belongings Of(Thread thread, ThreadSeat seat) => new()
    {
        _flow = ExecutionContext.Capture() ?? Suppressed(),
        _isDefaultFlow = ThreadFields.TryRead(thread, out var flow, out _) && flow is null,
        _synchronization = SynchronizationContext.Current,
        _context = seat.Current,
        _lastError = Marshal.GetLastPInvokeError(),
    };

    /// <summary>
    /// Whether they are the calling thread's, but for the context: in a few reads, and false also where it would take more to know.
    /// </summary>
    /// <remarks>What the default flow is on a thread of ours it is on another: no object, so to compare objects says nothing of it.</remarks>
    internal readonly bool AreSeenOn(Thread thread) =>
        ThreadFields.TryRead(thread, out var flow, out var synchronization)
        && (flow is null ? _isDefaultFlow : ReferenceEquals(flow, _flow)) && ReferenceEquals(synchronization, _synchronization) && Marshal.GetLastPInvokeError() == _lastError;

    /// <summary>Whether they go with the context.</summary>
    internal readonly bool AreIn(CoreContext context) => ReferenceEquals(_context, context);

    internal readonly bool Are(in Belongings others) =>
        ReferenceEquals(_flow, others._flow) && ReferenceEquals(_context, others._context) && ReferenceEquals(_synchronization, others._synchronization) && _lastError == others._lastError;

    /// <summary>The same in the others' context.</summary>
    internal readonly Belongings InContextOf(in Belongings others)
    {
        var changed = this;
        changed._context = others._context;
        return changed;
    }

    /// <summary>Makes them the calling thread's, all but the context. Handlers of AsyncLocals run, which may forward calls themselves: whoever calls this calls it on a copy.</summary>
    internal readonly void BeMine()
    {
        var isSuppressed = ExecutionContext.IsFlowSuppressed();
        if (isSuppressed) ExecutionContext.RestoreFlow();
        if (!ReferenceEquals(ExecutionContext.Capture(), _flow)) ExecutionContext.Restore(_flow!);
        if (isSuppressed) ExecutionContext.SuppressFlow();
        if (!ReferenceEquals(SynchronizationContext.Current, _synchronization)) SynchronizationContext.SetSynchronizationContext(_synchronization);
        if (Marshal.GetLastPInvokeError() != _lastError) Marshal.SetLastPInvokeError(_lastError);
    }

    /// <summary>Makes them the calling partner's, with the context.</summary>
    internal readonly void BeMine(ThreadSeat partner)
    {
        BeMine();
        partner.BeGuestOf(_context!);
    }

    // It does not flow to other threads by itself, and yet it is there.
    private static ExecutionContext Suppressed()
    {
        ExecutionContext.RestoreFlow();
        var flow = ExecutionContext.Capture()!;
        ExecutionContext.SuppressFlow();
        return flow;
    }
}
