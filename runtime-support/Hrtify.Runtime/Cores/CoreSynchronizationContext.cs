using System;
using System.Threading;
using Hrtify.Diagnostics;

namespace Hrtify.Cores;

/// <summary>Brings what follows an await back to the core on which it was awaited.</summary>
internal sealed class CoreSynchronizationContext : SynchronizationContext
{
    internal CoreSynchronizationContext(HrtCore core, BlockingGuard? guard)
    {
        Core = core;
        if (guard is not null) SetWaitNotificationRequired();
    }

    internal HrtCore Core { get; }

    public override void Post(SendOrPostCallback d, object? state) => Core.Resume(CoreWork.Of(d, state));

    public override void Send(SendOrPostCallback d, object? state) => Core.Invoke(static pair => pair.d(pair.state), (d, state));

    // Called only where a guard was asked for. It is the current one of other threads too, of a partner's for one: they may wait.
    public override int Wait(IntPtr[] waitHandles, bool waitAll, int millisecondsTimeout)
    {
        if (millisecondsTimeout != 0 && ReferenceEquals(HrtCore.Current, Core)) Core.TellOfWait();
        return base.Wait(waitHandles, waitAll, millisecondsTimeout);
    }

    // One core, one context: who compares two finds them the same.
    public override SynchronizationContext CreateCopy() => this;
}
