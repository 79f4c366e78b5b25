using System;
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
/// Quiet is what two looks one after the other find quiet, with the same counts of work run and of wakes on each core. Between a core's two
/// readings it took nothing and ran nothing; so at the moment between the two looks no core ran anything, and since then none has added
/// anything to another's lane, which were all empty. After the inboxes are closed nothing comes from elsewhere either: quiet then lasts.
/// </para>
/// <para>
/// Timers are held while it looks, for one that comes again and again would never let it be quiet; and run while asynchronous work is
/// still to end, which may wait for one. At the end they stay held.
/// </para>
/// </remarks>
internal static class Shutdown
{
    private const int MostMillisecondsBetweenLooks = 16;

    /// <summary>Waits until all cores have nothing to run.</summary>
    internal static async Task BecomeQuiet(IReadOnlyList<HrtCore> cores, CancellationToken cancellation)
    {
        while (true)
        {
            await WorkHasEnded(cores, cancellation).ConfigureAwait(false);
            foreach (var core in cores) core.LetTimersRun(TimersRun.Held);
            if (await IsQuietSoon(cores, cancellation).ConfigureAwait(false)) return;
            foreach (var core in cores) core.LetTimersRun(TimersRun.WhenDue);
        }
    }

    private static async Task WorkHasEnded(IReadOnlyList<HrtCore> cores, CancellationToken cancellation)
    {
        for (var wait = 0; cores.Any(core => core.HasUnfinished); wait = Longer(wait)) await Wait(wait, cancellation).ConfigureAwait(false);
    }

    // False where new asynchronous work has begun: it may wait for a timer.
    private static async Task<bool> IsQuietSoon(IReadOnlyList<HrtCore> cores, CancellationToken cancellation)
    {
        for (var wait = 0; !IsQuiet(cores); wait = Longer(wait))
        {
            if (cores.Any(core => core.HasUnfinished)) return false;
            await Wait(wait, cancellation).ConfigureAwait(false);
        }

        return true;
    }

    private static async Task Wait(int milliseconds, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (milliseconds == 0) await Task.Yield();
        else await Task.Delay(milliseconds, cancellation).ConfigureAwait(false);
    }

    private static int Longer(int wait) => wait == 0 ? 1 : Math.Min(wait * 2, MostMillisecondsBetweenLooks);

    private static bool IsQuiet(IReadOnlyList<HrtCore> cores)
    {
        var first = cores.Select(core => core.WhileQuiet()).ToList();
        if (first.Contains(null)) return false;
        Interlocked.MemoryBarrier(); // the looks do not mix
        return cores.Select(core => core.WhileQuiet()).SequenceEqual(first);
    }
}
