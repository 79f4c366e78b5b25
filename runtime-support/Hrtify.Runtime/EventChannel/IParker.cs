namespace Hrtify.EventChannel;

/// <summary>
/// Lets one thread wait until another wakes it. A wake that comes first is kept, one of it: the next wait returns at once. Whoever
/// waits looks again when it returns, for it may have been a wake of long ago.
/// </summary>
internal interface IParker
{
    /// <summary>Waits for a wake; called by the one thread that the parker belongs to.</summary>
    void Park();

    /// <summary>The same, for so many milliseconds at most.</summary>
    void Park(int milliseconds);

    /// <summary>Wakes the thread, now or at its next wait; any thread may call it, and nobody need be waiting.</summary>
    void Unpark();
}
