using System.Buffers.Text;

namespace CacheServer.Protocol;

/// <summary>Finds commands in what a client has sent: arrays of bulk strings, and lines of words.</summary>
internal static class CommandReader
{
    /// <summary>The longest command, in bytes, and so the most that a connection keeps of what was sent.</summary>
    internal const int LongestCommand = 1 << 20;

    private const int LongestLine = 64 * 1024;
    private const int MostWords = 64 * 1024;

    /// <summary>Reads the next command.</summary>
    /// <param name="sent">What has come, from the start of a command on.</param>
    /// <param name="offset">Where that stands in the connection's buffer.</param>
    /// <param name="words">Gets the command's words; none for an empty line.</param>
    /// <returns>The length of the command; 0 if it has not come as a whole.</returns>
    /// <exception cref="ProtocolException">It is none.</exception>
    internal static int Read(ReadOnlySpan<byte> sent, int offset, List<Word> words)
    {
        words.Clear();
        if (sent.IsEmpty) return 0;
        var length = sent[0] == '*' ? ReadArray(sent, offset, words) : ReadLine(sent, offset, words);
        if (length == 0 && sent.Length >= LongestCommand) throw new ProtocolException("Protocol error: the command is longer than 1 MB");
        return length;
    }

    private static int ReadArray(ReadOnlySpan<byte> sent, int offset, List<Word> words)
    {
        var at = 1;
        if (!TryReadNumber(sent, ref at, "multibulk", out var count)) return 0;
        if (count > MostWords) throw new ProtocolException("Protocol error: invalid multibulk length");
        for (var word = 0; word < count; word++)
        {
            if (at == sent.Length) return 0;
            if (sent[at] != '$') throw new ProtocolException("Protocol error: expected '$', got '" + (char.IsAsciiLetterOrDigit((char)sent[at]) || char.IsPunctuation((char)sent[at]) ? (char)sent[at] : '?') + "'");
            at++;
            if (!TryReadNumber(sent, ref at, "bulk", out var length)) return 0;
            if (length is < 0 or > LongestCommand) throw new ProtocolException("Protocol error: invalid bulk length");
            if (sent.Length - at < length + 2) return 0;
            if (sent[at + length] != '\r' || sent[at + length + 1] != '\n') throw new ProtocolException("Protocol error: a bulk string does not end where it says");
            words.Add(new Word(offset + at, length));
            at += length + 2;
        }

        return at;
    }

    private static int ReadLine(ReadOnlySpan<byte> sent, int offset, List<Word> words)
    {
        var end = sent.IndexOf((byte)'\n');
        if (end < 0) return sent.Length <= LongestLine ? 0 : throw new ProtocolException("Protocol error: too big inline request");
        var line = sent[..end];
        for (var at = 0; at < line.Length;)
        {
            while (at < line.Length && IsBlank(line[at])) at++;
            var start = at;
            while (at < line.Length && !IsBlank(line[at])) at++;
            if (at > start) words.Add(new Word(offset + start, at - start));
        }

        return end + 1;
    }

    private static bool TryReadNumber(ReadOnlySpan<byte> sent, ref int at, string what, out int number)
    {
        number = 0;
        var rest = sent[at..];
        var end = rest.IndexOf((byte)'\n');
        // No number has more digits.
        if (end < 0 && rest.Length < 16) return false;
        if (end < 1 || rest[end - 1] != '\r' || !Utf8Parser.TryParse(rest[..(end - 1)], out number, out var used) || used != end - 1)
            throw new ProtocolException("Protocol error: invalid " + what + " length");
        at += end + 1;
        return true;
    }

    private static bool IsBlank(byte letter) => letter is (byte)' ' or (byte)'\t' or (byte)'\r';
}

/// <summary>A word of a command, as a part of the connection's buffer.</summary>
internal readonly record struct Word(int Start, int Length);
