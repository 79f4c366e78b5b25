using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Hrtify.Fuzz.Plants;

/// <summary>Lines, pragmas and attributes of the copy that are not the user's.</summary>
internal static partial class TextPlants
{
    internal static IReadOnlyList<Plant> All { get; } =
    [
        new("lines-lost", "what follows a storage class stays hidden", static copy => LineAfterStorage().Replace(copy, "")),
        new("lines-off-by-one", "what follows a storage class is one line too low", static copy => LineAfterStorage().Replace(copy, static match =>
            "#line " + (int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) + 1) + match.Groups[2].Value)),
        new("pragmas-lost", "the user's own pragmas are forgotten after a storage class", static copy => Pragmas().Replace(copy, "$1")),
        new("nullable-lost", "the user's nullable context is forgotten after a storage class", static copy => Nullables().Replace(copy, "$1#nullable disable\n")),
        new("attributes-lost", "attributes beside the thread-static one are forgotten", static copy => Obsolete().Replace(copy, "[")),
        new("line-ends-changed", "the copy has line feeds only", static copy => copy.Replace("\r\n", "\n", StringComparison.Ordinal)),
    ];

    [GeneratedRegex(@"^#line (\d+)( ""\.\./\.\./[^""]*""\r?\n)(?=[ \t]*\})", RegexOptions.Multiline)]
    private static partial Regex LineAfterStorage();

    [GeneratedRegex(@"(#pragma warning restore\r?\n)(?:#pragma warning (?:disable|restore)[^\n]*\n)+(?=#line|#nullable)")]
    private static partial Regex Pragmas();

    [GeneratedRegex(@"(#pragma warning restore\r?\n(?:#pragma warning (?:disable|restore)[^\n]*\n)*)(?:#nullable [^\n]*\n)+(?=#line)")]
    private static partial Regex Nullables();

    [GeneratedRegex(@"\[Obsolete\(""not this""\), ")]
    private static partial Regex Obsolete();
}
