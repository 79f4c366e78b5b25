using System;

namespace Hrtify.Fuzz.Staging;

/// <summary>A lane that a context plays, on whatever thread.</summary>
internal sealed class Part(int number, CoreContext context)
{
    internal int Number => number;

    internal CoreContext Context => context;

    /// <summary>It plays, or waits for another to which it has spoken.</summary>
    internal bool IsOn { get; private set; }

    /// <exception cref="InvalidOperationException">It plays already; said as a thread says it.</exception>
    internal void ComeOn()
    {
        if (IsOn) throw new InvalidOperationException("lane " + number + " waits for another");
        IsOn = true;
    }

    internal void GoOff() => IsOn = false;
}
