using System;
using Hrtify.Diagnostics;

namespace Hrtify.Boot;

/// <summary>A setting of the running program: an environment variable, else what the build wrote into runtimeconfig.</summary>
internal readonly struct RuntimeSetting
{
    private RuntimeSetting(string name, string? text)
    {
        Name = name;
        Text = text;
    }

    /// <summary>The name of the place it came from.</summary>
    internal string Name { get; }

    /// <summary>Null if it is set nowhere.</summary>
    internal string? Text { get; }

    internal static RuntimeSetting Read(string variable, string property)
    {
        var asked = Environment.GetEnvironmentVariable(variable);
        if (!string.IsNullOrWhiteSpace(asked)) return new RuntimeSetting(variable, asked.Trim());
        return AppContext.GetData(property) is string { Length: > 0 } built
            ? new RuntimeSetting(property, built.Trim())
            : new RuntimeSetting(variable, null);
    }

    /// <summary>Ordinal: anything with a culture in it would load the globalization data before Main.</summary>
    internal static bool Same(string text, string value) => string.Equals(text, value, StringComparison.OrdinalIgnoreCase);

    /// <summary>Says what is wrong, trace or not: a setting that is silently ignored costs an afternoon.</summary>
    internal void Refuse(string right, string consequence) =>
        Trace.Complaint(Name + " is '" + Text + "'; the values are " + right + ". " + consequence);
}
