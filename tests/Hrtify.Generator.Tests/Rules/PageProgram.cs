using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Hrtify.Generator.Tests.Rules;

/// <summary>A whole program in a rule's page, with what it prints.</summary>
/// <param name="Heading">The section: "Example" or "How to mend".</param>
internal sealed record PageProgram(string Rule, string Heading, string Source, string Prints)
{
    private static readonly Regex s_program = new("```csharp\n(?<source>(?:(?!```).)*)```\n\nIt prints:\n\n(?<prints>(?:    [^\n]*\n)+)", RegexOptions.Singleline);

    internal static IEnumerable<PageProgram> In(string rule, string page) =>
        s_program.Matches(page).Select(match => new PageProgram(
            rule,
            page.Substring(0, match.Index).Split("\n## ").Last().Split('\n')[0],
            match.Groups["source"].Value,
            string.Concat(match.Groups["prints"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line[4..] + "\n"))));
}
