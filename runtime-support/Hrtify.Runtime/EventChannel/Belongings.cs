using System.Runtime.InteropServices;
using System.Threading;

namespace Hrtify.EventChannel;

/// <summary>What belongs to a thread, and is the core's while a partner works for it. The culture is part of the execution context.</summary>
/// <remarks>To set them costs more than to look: each is compared, and only then set. A struct that is copied as a whole.</remarks>
internal struct Belongings
{
    private ExecutionContext? _flow;
    private SynchronizationContext? _synchronization;
    private CoreContext? _context;
    private int _lastError;

    /// <summary>The calling thread's.</summary>
    internal static Belongings Of(ThreadSeat seat) => new()
    {
        _flow = ExecutionContext.Capture() ?? Suppressed(),
        _synchronization = SynchronizationContext.Current,
        _context = seat.Current,
        _lastError = Marshal.GetLastPInvokeError(),
    };

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
