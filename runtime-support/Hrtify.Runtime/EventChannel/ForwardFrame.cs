using System.Runtime.ExceptionServices;

namespace Hrtify.EventChannel;

/// <summary>
/// A call on its way from a core to its partner and back: what is called, with what, and what came of it. One for each core and kind
/// of call, used again: a core that forwards waits, so no two of its calls are on the way at once.
/// </summary>
/// <remarks>
/// An object, so that the collector sees what is passed. The core and the partner write it in turn, and hand it over by the state of
/// the <see cref="SyncSlot{TAtomics}"/>.
/// </remarks>
internal abstract class ForwardFrame : CacheLine
{
    /// <summary>What the call threw; the partner writes it, the core takes it away.</summary>
    internal ExceptionDispatchInfo? Error { get; set; }

    /// <summary>Calls, on the partner's thread.</summary>
    internal abstract void Call();
}
