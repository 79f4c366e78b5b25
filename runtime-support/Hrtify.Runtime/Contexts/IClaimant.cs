namespace Hrtify;

/// <summary>Who can own a context: a thread, as far as <see cref="OwnerClaims"/> wants to know of it.</summary>
internal interface IClaimant
{
    /// <summary>Whether the thread has not ended; may be asked on any thread.</summary>
    bool Alive { get; }

    /// <summary>Whether the thread waits, sleeps or joins; may be asked on any thread.</summary>
    bool Blocked { get; }

    /// <summary>The number by which people know the thread; may be asked on any thread.</summary>
    int ThreadId { get; }
}
