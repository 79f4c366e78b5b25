using System;

namespace Hrtify.Diagnostics;

/// <summary>What the runtime did and why, one line each on standard error, where <c>HRTIFY_TRACE</c> is 1 or true.</summary>
internal static class Trace
{
    private const string Prefix = "hrtify: ";

    internal static bool Enabled { get; } = Asked(Environment.GetEnvironmentVariable("HRTIFY_TRACE"));

    internal static bool Asked(string? value) => value == "1" || string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);

    internal static void Line(string text)
    {
        if (Enabled) StandardError.WriteLine(Prefix + text);
    }

    /// <summary>A line that is written without being asked for: a setting is wrong.</summary>
    internal static void Complaint(string text) => StandardError.WriteLine(Prefix + text);
}
