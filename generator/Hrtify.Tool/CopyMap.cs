using System.Collections.Generic;
using System.Linq;

namespace Hrtify.Tool;

/// <summary>
/// What the compiler is given, a line each, for the build to read: the sources in their order, and where one has a copy,
/// the copy. In a text function of MSBuild a backtick ends the text and %41 is an A, so letters that it reads as its own
/// are written as MSBuild would, and as the function takes one such coat off and the item the other, in two coats. So are
/// blanks at the ends, which reading lines takes away.
/// </summary>
internal static class CopyMap
{
    internal static string Write(IEnumerable<string> sources) => string.Concat(sources.Select(source => InTwoCoats(source) + "\n"));

    private static string InTwoCoats(string path)
    {
        return string.Concat(path.Select((letter, index) => IsRead(letter, index) ? "%25" + ((int)letter).ToString("X2", null) : letter.ToString()));

        bool IsRead(char letter, int index) => "%$@'`\";?*()|,[]{}!&#".Contains(letter) || (letter == ' ' && (index == 0 || index == path.Length - 1));
    }
}
