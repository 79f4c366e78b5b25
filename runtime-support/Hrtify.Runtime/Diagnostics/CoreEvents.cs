using System.Diagnostics.Tracing;

namespace Hrtify.Diagnostics;

/// <summary>Events of kernel cores: <c>dotnet-trace collect --providers Hrtify</c>.</summary>
[EventSource(Name = "Hrtify")]
internal sealed class CoreEvents : EventSource
{
    internal static readonly CoreEvents Log = new();

    private CoreEvents()
    {
    }

    /// <param name="core">Its name.</param>
    /// <param name="cpu">The CPU of its placement; -1 if it has none of its own.</param>
    [Event(1, Level = EventLevel.Informational)]
    internal void CoreStarted(string core, int cpu)
    {
        if (IsEnabled()) WriteEvent(1, core, cpu);
    }

    /// <param name="core">Its name.</param>
    /// <param name="works">How many pieces of work it has run.</param>
    [Event(2, Level = EventLevel.Informational)]
    internal void CoreEnded(string core, long works)
    {
        if (IsEnabled()) WriteEvent(2, core, works);
    }

    /// <param name="core">The name of the core whose partner has ended in the middle of a call.</param>
    /// <param name="why">The exception's text.</param>
    [Event(3, Level = EventLevel.Error)]
    internal void PartnerDied(string core, string why)
    {
        if (IsEnabled()) WriteEvent(3, core, why);
    }
}
