using System.Collections.Generic;
using System.Linq;

namespace Hrtify.Tool;

/// <summary>
/// Which copy stands for which source: a line "source|copy" each, for the build to read. In a text function of MSBuild a
/// backtick ends the text and %41 is an A, so letters that it reads as its own are written as MSBuild would, and as the
/// function takes one such coat off and the item the other, in two coats.
/// </summary>
internal static class CopyMap
{
    internal static string Write(IEnumerable<(string Source, string Copy)> copies) =>
        string.Concat(copies.Select(copy => InTwoCoats(copy.Source) + "|" + InTwoCoats(copy.Copy) + "\n"));

    private static string InTwoCoats(string path) =>
        string.Concat(path.Select(letter => "%$@'`\";?*()|,[]{}!&#".Contains(letter) ? "%25" + ((int)letter).ToString("X2", null) : letter.ToString()));
}
