using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Hrtify.Generator.Sources;

/// <summary>
/// Whether a text holds any of many names, in one walk: a big program has hundreds of thread-statics and thousands of
/// files, and to look for each in each took longer than to parse them.
/// </summary>
/// <remarks>
/// A word is what the compiler may take for an identifier, without letters that it passes over (those of formatting). An
/// escape (t\u005fx) is no part of a word; who minds asks for <see cref="MaySpell"/> too.
/// </remarks>
internal sealed class WordSearch
{
    private readonly HashSet<string> _words;
    private readonly ILookup<(char First, int Length), string> _byShape;

    internal WordSearch(IEnumerable<string> words)
    {
        _words = [.. words];
        _byShape = _words.Where(word => word.Length > 0).ToLookup(word => (word[0], word.Length));
    }

    /// <summary>Whether an escape in the text may spell any name.</summary>
    internal static bool MaySpell(string text) => text.Contains("\\u") || text.Contains("\\U");

    /// <summary>The text as the compiler reads its identifiers: with what escapes spell in their place, and without the letters that it passes over.</summary>
    internal static string Spelled(string text)
    {
        if (!MaySpell(text) && !HasPassedOver(text)) return text;
        var spelled = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var digits = text[at] == '\\' && at + 1 < text.Length ? text[at + 1] switch { 'u' => 4, 'U' => 8, _ => 0 } : 0;
            var letter = text[at];
            if (digits > 0 && at + 2 + digits <= text.Length && int.TryParse(text.Substring(at + 2, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= char.MaxValue)
            {
                letter = (char)number;
                at += 2 + digits;
            }
            else
            {
                at++;
            }

            if (letter <= 127 || !IsPassedOver(letter)) spelled.Append(letter);
        }

        return spelled.ToString();
    }

    /// <summary>The words of a text, each once.</summary>
    internal static HashSet<string> WordsOf(string text)
    {
        var words = new HashSet<string>();
        // Most words are one that stood there just before: no string is made for those.
        var recent = new string[512];
        for (var at = 0; NextWord(text, ref at, out var start, out var isPlain);)
        {
            ref var place = ref recent[PlaceOf(text, start, at)];
            if (place?.Length == at - start && string.CompareOrdinal(text, start, place, 0, place.Length) == 0) continue;
            place = Spelled(text, start, at, isPlain);
            words.Add(place);
        }

        return words;
    }

    internal bool FindsIn(string text)
    {
        if (_words.Count == 0) return false;
        for (var at = 0; NextWord(text, ref at, out var start, out var isPlain);)
            if (isPlain ? IsKnown(text, start, at - start) : _words.Contains(Spelled(text, start, at, isPlain))) return true;
        return false;
    }

    private static int PlaceOf(string text, int start, int end) => (end - start + (text[start] * 31) + (text[(start + end) / 2] * 7) + (text[end - 1] * 131)) & 511;

    private bool IsKnown(string text, int start, int length)
    {
        foreach (var word in _byShape[(text[start], length)])
            if (string.CompareOrdinal(text, start, word, 0, length) == 0) return true;
        return false;
    }

    private static bool NextWord(string text, ref int at, out int start, out bool isPlain)
    {
        isPlain = true;
        while (at < text.Length && !IsPart(text[at])) at++;
        start = at;
        for (; at < text.Length && IsPart(text[at]); at++)
            if (text[at] > 127 && IsPassedOver(text[at])) isPlain = false;
        return at > start;
    }

    private static string Spelled(string text, int start, int end, bool isPlain)
    {
        var word = text.Substring(start, end - start);
        return isPlain ? word : string.Concat(word.Where(letter => !IsPassedOver(letter)));
    }

    private static bool IsPart(char letter) =>
        letter is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '_' || (letter > 127 && IsPartBeyondAscii(letter));

    // What the language allows in an identifier, and halves of letters.
    private static bool IsPartBeyondAscii(char letter) => CharUnicodeInfo.GetUnicodeCategory(letter)
        is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
        or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.NonSpacingMark
        or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.ConnectorPunctuation or UnicodeCategory.Format or UnicodeCategory.Surrogate;

    // Every text of every run comes here, so it is a loop and no query.
    private static bool HasPassedOver(string text)
    {
        foreach (var letter in text)
            if (letter > 127 && IsPassedOver(letter)) return true;
        return false;
    }

    private static bool IsPassedOver(char letter) => CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.Format;
}
