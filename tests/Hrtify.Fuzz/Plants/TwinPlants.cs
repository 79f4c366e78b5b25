using System.Collections.Generic;
using System.Text.RegularExpressions;

namespace Hrtify.Fuzz.Plants;

/// <summary>Uses that need the value, and get the property that returns a reference.</summary>
internal static partial class TwinPlants
{
    internal static IReadOnlyList<Plant> All { get; } =
    [
        new("no-value-twin", "X = await is left as it is", static copy => Stored().Replace(copy, "$1$2")),
        new("no-path-twin", "X.F = await is left as it is, which compiles", static copy => Path().Replace(copy, static match => match.Groups[1].Value + match.Groups[2].Value.Replace('_', '.') + match.Groups[3].Value)),
        new("no-tree-twin", "an expression tree mentions the property that returns a reference", static copy => InTree().Replace(copy, "$1")),
        new("foreign-store-lost", "the twin of another assembly's core-local stores nothing", static copy => ForeignStore().Replace(copy, "set { }")),
        new("no-writer", "initializers of readonly fields write through the readonly property", static copy => copy.Replace("__write = ", " = ", System.StringComparison.Ordinal)),
    ];

    [GeneratedRegex(@"\b(\w+)__value\b( [-+*|&^?<>]*= )")]
    private static partial Regex Stored();

    [GeneratedRegex(@"\b(\w+)__value((?:_[A-Za-z]+)+)( = )")]
    private static partial Regex Path();

    [GeneratedRegex(@"set \{ global::[^;]* = value; \}")]
    private static partial Regex ForeignStore();

    [GeneratedRegex(@"(=> [^;{]*?\b\w+)__value\b")]
    private static partial Regex InTree();
}
