using System;
using System.Collections.Generic;
using System.Linq;
using Hrtify.Generator.Sources;

namespace Hrtify.Generator.Handlers;

/// <summary>A row of natives.txt: a function of the system, the rule that tells of it, and what it does.</summary>
internal sealed record NativeFunction(string Name, string Rule, string Does)
{
    private static readonly Lazy<Dictionary<string, NativeFunction>> s_all = new(Read);

    internal static IEnumerable<NativeFunction> All => s_all.Value.Values;

    /// <summary>The function of an entry point, or null.</summary>
    internal static NativeFunction? Of(string entryPoint) => s_all.Value.TryGetValue(entryPoint, out var function) ? function : null;

    private static Dictionary<string, NativeFunction> Read() =>
        EmbeddedTable.LinesOf("Handlers.natives.txt")
            .Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('|')).Select(cells => new NativeFunction(cells[0].Trim(), cells[1].Trim(), cells[2].Trim()))
            .ToDictionary(function => function.Name, StringComparer.Ordinal);
}
