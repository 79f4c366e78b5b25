using System.Buffers.Text;

namespace CacheServer.Commands;

/// <summary>What words of a command mean.</summary>
internal static class Words
{
    /// <summary>A whole number as clients write it: digits alone, and a minus.</summary>
    internal static bool TryNumber(ReadOnlySpan<byte> word, out long number) =>
        Utf8Parser.TryParse(word, out number, out var used) && used == word.Length && word[0] != '+' && !HasZeroInFront(word);

    private static bool HasZeroInFront(ReadOnlySpan<byte> word) => word.Length > 1 && (word[0] == '0' || (word[0] == '-' && word[1] == '0'));

    /// <summary>Whether a word is one that the protocol knows, in letters of any size.</summary>
    /// <param name="word">The client's.</param>
    /// <param name="known">In small letters.</param>
    internal static bool Is(ReadOnlySpan<byte> word, ReadOnlySpan<byte> known)
    {
        if (word.Length != known.Length) return false;
        for (var at = 0; at < word.Length; at++)
            if ((word[at] | 0x20) != known[at]) return false;
        return true;
    }
}
