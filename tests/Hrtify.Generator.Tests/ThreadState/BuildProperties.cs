using System;
using System.Linq;

namespace Hrtify.Generator.Tests.ThreadState;

/// <summary>Properties of the build as the compiler hands them to an analyzer.</summary>
internal static class BuildProperties
{
    /// <summary>The conversion is switched off.</summary>
    internal const string Off = "Hrtify=false";

    /// <summary>The compiler sees the copies of a converted build.</summary>
    internal const string Converted = "Hrtify=true HrtifyConverts=true";

    /// <summary>The IDE, or a design-time build: the compiler sees the user's own files.</summary>
    internal const string InTheIde = "Hrtify=true HrtifyConverts=false HrtifyForetells=true OutputType=Exe";

    internal static (string Name, string Text) File(string properties) =>
        ("/.globalconfig", "is_global = true\n" + string.Concat(properties.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(property => "build_property." + property.Replace("=", " = ") + "\n")));
}
