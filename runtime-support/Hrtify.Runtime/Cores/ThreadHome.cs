using System.Runtime.CompilerServices;
using System.Threading;

namespace Hrtify.Cores;

/// <summary>What a thread of ours has between two pieces of work, whatever the first has left behind. Its own thread makes and asks it.</summary>
internal sealed class ThreadHome(SynchronizationContext? synchronization)
{
    private readonly Thread _thread = Thread.CurrentThread;
    private readonly ThreadSeat _seat = ThreadSeat.Mine;
    private readonly ExecutionContext _flow = ExecutionContext.Capture()!; // of a new thread it is never suppressed

    /// <summary>Whether an execution context is the one in which work starts.</summary>
    internal bool IsHome(ExecutionContext flow) => ReferenceEquals(flow, _flow);

    /// <summary>Called after each piece of work.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void TidyIfNeeded()
    {
        if (_seat.Depth != 0 || !ThreadFields.AreAsTheyWere(_thread, _flow, synchronization)) Tidy();
    }

    private void Tidy()
    {
        if (ExecutionContext.IsFlowSuppressed()) ExecutionContext.RestoreFlow();
        ExecutionContext.Restore(_flow);
        SynchronizationContext.SetSynchronizationContext(synchronization);
        _seat.DropTo(0);
    }
}
