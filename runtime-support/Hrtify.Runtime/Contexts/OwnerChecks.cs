using System;

namespace Hrtify;

/// <summary>
/// Whether a second owner of a context throws: <c>HRTIFY_CHECKS</c>, else the switch <c>Hrtify.Checks</c> that the
/// property <c>HrtifyChecks</c> writes into runtimeconfig, else no.
/// </summary>
internal static class OwnerChecks
{
    internal static bool Enabled { get; set; } = Configured();

    private static bool Configured()
    {
        if (bool.TryParse(Environment.GetEnvironmentVariable("HRTIFY_CHECKS"), out var asked)) return asked;
        return AppContext.TryGetSwitch("Hrtify.Checks", out var on) && on;
    }
}
