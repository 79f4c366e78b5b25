using System;
using System.Diagnostics;
using System.Globalization;
using System.Threading;

namespace Hrtify.Diagnostics;

/// <summary>
/// Tells of work that blocks its core, with the stack, where <c>HRTIFY_GUARD</c> is 1 or true: on a lock, an event, a task, a process's
/// end, or anything else that waits by way of a handle. At most one a second is told for each core; all are counted.
/// </summary>
/// <remarks>
/// The runtime asks the synchronization context of a thread that is going to wait, if that context wants to be asked (of the CLR; NativeAOT
/// does not). System calls that block by themselves, of files and consoles, and Thread.Sleep are not waits of that kind: of those the
/// guard knows nothing. A core's own rest is none of its work's.
/// </remarks>
internal sealed class BlockingGuard
{
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(1);

    private readonly Action<string> _tell;

    /// <param name="tell">Takes each report, on the core's thread.</param>
    internal BlockingGuard(Action<string> tell) => _tell = tell;

    /// <summary>That which was asked for, or null.</summary>
    internal static BlockingGuard? Asked { get; } = Trace.Asked(Environment.GetEnvironmentVariable("HRTIFY_GUARD")) ? new BlockingGuard(Trace.Complaint) : null;

    /// <summary>Work of a core is going to wait; the core's thread.</summary>
    /// <param name="core">Its name.</param>
    /// <param name="blocks">How often its work has waited, this time too.</param>
    /// <param name="toldAt">When it was last told for the core, by the stopwatch; 0 if never.</param>
    internal void Blocks(string core, long blocks, ref long toldAt)
    {
        var now = Stopwatch.GetTimestamp();
        if (toldAt != 0 && Stopwatch.GetElapsedTime(toldAt, now) < s_pause) return;
        toldAt = now;
        // What waits is above the frames of the runtime and ours.
        _tell(string.Create(CultureInfo.InvariantCulture, $"guard: work of {core} waits, and the core with it (time {blocks}); have the host wait, or await:\n{new StackTrace(fNeedFileInfo: true).ToString().TrimEnd()}"));
    }
}
