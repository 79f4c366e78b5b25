using System.Threading;

namespace Hrtify.Cores;

/// <summary>Brings what follows an await back to the core on which it was awaited.</summary>
internal sealed class CoreSynchronizationContext(HrtCore core) : SynchronizationContext
{
    internal HrtCore Core { get; } = core;

    public override void Post(SendOrPostCallback d, object? state) => Core.Resume(CoreWork.Of(d, state));

    public override void Send(SendOrPostCallback d, object? state) => Core.Invoke(static pair => pair.d(pair.state), (d, state));

    // One core, one context: who compares two finds them the same.
    public override SynchronizationContext CreateCopy() => this;
}
