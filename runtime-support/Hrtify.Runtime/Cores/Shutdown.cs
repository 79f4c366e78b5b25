using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Hrtify.Cores;

/// <summary>Ends a set of cores when they have run all that they were given, and all that came of it.</summary>
/// <remarks>
/// <para>
/// First nothing new is taken from other threads, while what follows awaits still comes home. When all is quiet the inboxes are
/// closed; what had slipped in is run; then the threads end.
/// </para>
/// <para>
/// Quiet is what two looks one after the other find quiet, with the same count of work run on each core. Between a core's two
/// readings it ran nothing; so at the moment between the two looks no core ran anything, and since then none has added anything to
/// another's lane, which were all empty. After the inboxes are closed nothing comes from elsewhere either: quiet then lasts.
/// </para>
/// </remarks>
internal static class Shutdown
{
    private const int MostMillisecondsBetweenLooks = 16;

    /// <summary>Waits until all cores have nothing to run.</summary>
    internal static async Task BecomeQuiet(IReadOnlyList<HrtCore> cores, CancellationToken cancellation)
    {
        for (var wait = 0; !IsQuiet(cores); wait = wait == 0 ? 1 : System.Math.Min(wait * 2, MostMillisecondsBetweenLooks))
        {
            if (wait == 0) await Task.Yield();
            else await Task.Delay(wait, cancellation).ConfigureAwait(false);
            cancellation.ThrowIfCancellationRequested();
        }
    }

    private static bool IsQuiet(IReadOnlyList<HrtCore> cores)
    {
        var first = cores.Select(core => core.RanWhileQuiet()).ToList();
        if (first.Contains(null)) return false;
        Interlocked.MemoryBarrier(); // the looks do not mix
        return cores.Select(core => core.RanWhileQuiet()).SequenceEqual(first);
    }
}
