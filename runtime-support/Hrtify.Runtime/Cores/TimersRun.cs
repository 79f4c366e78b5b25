namespace Hrtify.Cores;

/// <summary>Whether the timers of a core run.</summary>
internal enum TimersRun
{
    /// <summary>When they are due.</summary>
    WhenDue,

    /// <summary>Not now: the cores are being stopped, and no work waits for any.</summary>
    Held,
}
