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
        var text = Environment.GetEnvironmentVariable("HRTIFY_CHECKS");
        if (bool.TryParse(text, out var asked)) return asked;
        if (!string.IsNullOrWhiteSpace(text)) Complain("HRTIFY_CHECKS is '" + text + "'; the values are true, false. It is passed over.");
        return AppContext.TryGetSwitch("Hrtify.Checks", out var on) && on;
    }

    private static void Complain(string text) =>
#if NET8_0_OR_GREATER
        Diagnostics.Trace.Complaint(text);
#else
        Console.Error.WriteLine("hrtify: " + text);
#endif
}
