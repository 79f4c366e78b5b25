using System.Runtime.InteropServices;
using System.Threading;

namespace Hrtify.EventChannel;

/// <summary>
/// What belongs to a thread and must be the core's while its partner works for it: the context, the execution context (AsyncLocals,
/// culture), the synchronization context and the last error of a native call. It goes over and comes back.
/// </summary>
/// <remarks>
/// Each part is compared and only then set: where nothing changes, all of it costs about 10 ns (measured). The culture is part of the
/// execution context. A struct within a frame: the core writes it before the call and reads it after, the partner in between.
/// </remarks>
internal struct Superposition
{
    private ExecutionContext? _flow; // null: its flow is suppressed, and the partner's is left as it is
    private SynchronizationContext? _synchronization;
    private CoreContext _context;
    private int _lastError;

    /// <summary>Takes the calling core's.</summary>
    internal void Leave(ThreadSeat seat)
    {
        _flow = ExecutionContext.Capture();
        _synchronization = SynchronizationContext.Current;
        _context = seat.Current;
        _lastError = Marshal.GetLastPInvokeError();
    }

    /// <summary>Makes it the calling partner's.</summary>
    internal readonly void Arrive(ThreadSeat seat)
    {
        if (_flow is not null && !ReferenceEquals(ExecutionContext.Capture(), _flow)) ExecutionContext.Restore(_flow);
        if (!ReferenceEquals(SynchronizationContext.Current, _synchronization)) SynchronizationContext.SetSynchronizationContext(_synchronization);
        seat.BeGuestOf(_context);
        if (Marshal.GetLastPInvokeError() != _lastError) Marshal.SetLastPInvokeError(_lastError);
    }

    /// <summary>Takes what the call has made of it on the partner.</summary>
    internal void Return()
    {
        if (_flow is not null) _flow = ExecutionContext.Capture();
        _synchronization = SynchronizationContext.Current;
        _lastError = Marshal.GetLastPInvokeError();
    }

    /// <summary>Makes that the core's, as if it had called itself; and keeps nothing.</summary>
    internal void ComeHome()
    {
        if (_flow is not null && !ReferenceEquals(ExecutionContext.Capture(), _flow)) ExecutionContext.Restore(_flow);
        if (!ReferenceEquals(SynchronizationContext.Current, _synchronization)) SynchronizationContext.SetSynchronizationContext(_synchronization);
        if (Marshal.GetLastPInvokeError() != _lastError) Marshal.SetLastPInvokeError(_lastError);
        this = default;
    }
}
