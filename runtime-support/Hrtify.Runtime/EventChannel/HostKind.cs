using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace Hrtify.EventChannel;

/// <summary>A kind of calls that run on the partner as if the core made them itself.</summary>
/// <remarks>They keep nothing of what was passed: the last argument would live as long as the core.</remarks>
internal abstract class HostKind : CallKind
{
    /// <summary>Takes on what is the core's, before the call; the partner's thread.</summary>
    /// <remarks>No <c>finally</c> ends it, and no call of its own makes the call: half of what a quick forward takes beside its way there and back were those.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private protected static void Begin(ref CallLine line)
    {
        if (line.HasNews) line.Superposition!.Arrive();
    }

    /// <summary>Looks what the call has left, after it; the partner's thread.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private protected static void End(ref CallLine line) => line.HasNews = line.Superposition!.Return();

    internal sealed override void Leave(ref CallLine line) => End(ref line);

    /// <summary>Takes what the call threw off the line; null if it has returned. The core's thread.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ExceptionDispatchInfo? TakeError(ref CallLine line) => line.HasThrown ? TakeThrown(ref line) : null;

    private static ExceptionDispatchInfo TakeThrown(ref CallLine line)
    {
        line.HasThrown = false;
        var error = (ExceptionDispatchInfo)line.Reference!;
        line.Reference = null;
        return error;
    }

    /// <summary>Takes a call back that was not made; the core's thread.</summary>
    internal static void TakeBack(ref CallLine line) => (line.Call, line.Reference) = (null, null);
}
