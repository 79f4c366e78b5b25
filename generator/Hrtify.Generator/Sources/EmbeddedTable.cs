using System;
using System.Collections.Generic;
using System.IO;
using System.Text;

namespace Hrtify.Generator.Sources;

/// <summary>The tables of rules that this assembly holds, as text.</summary>
internal static class EmbeddedTable
{
    internal static IReadOnlyList<string> LinesOf(string name)
    {
        using var stream = typeof(EmbeddedTable).Assembly.GetManifestResourceStream("Hrtify.Generator." + name) ?? throw new InvalidOperationException(name + " is not in the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().Split('\n');
    }
}
