using System.Globalization;
using System.Text;

namespace CacheServer.Protocol;

/// <summary>Replies as they go over the wire, one behind the other.</summary>
internal sealed class ReplyBuffer
{
    private const int Kept = 64 * 1024;

    private byte[] _bytes = new byte[1024];

    internal int Length { get; private set; }

    internal ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, Length);

    /// <summary>Empties it; what one big reply has needed is given back.</summary>
    internal void Clear()
    {
        Length = 0;
        if (_bytes.Length > Kept) _bytes = new byte[1024];
    }

    internal void Add(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Room(bytes.Length));
        Length += bytes.Length;
    }

    internal void Simple(string text) => Line('+', text);

    internal void Error(string text) => Line('-', text);

    internal void Number(long number) => Numbered(':', number);

    internal void Array(int count) => Numbered('*', count);

    internal void Nothing() => Add("$-1\r\n"u8);

    internal void Bulk(ReadOnlySpan<byte> bytes)
    {
        Numbered('$', bytes.Length);
        Add(bytes);
        Add("\r\n"u8);
    }

    internal void Bulk(string text) => Bulk(Encoding.UTF8.GetBytes(text));

    private void Numbered(char kind, long number)
    {
        var room = Room(24);
        room[0] = (byte)kind;
        number.TryFormat(room[1..], out var digits, default, CultureInfo.InvariantCulture);
        room[digits + 1] = (byte)'\r';
        room[digits + 2] = (byte)'\n';
        Length += digits + 3;
    }

    // A reply of one line: what a client has sent may be in it, and must not end it.
    private void Line(char kind, string text) => Add(Encoding.UTF8.GetBytes(kind + text.Replace('\r', ' ').Replace('\n', ' ') + "\r\n"));

    private Span<byte> Room(int bytes)
    {
        if (_bytes.Length - Length < bytes) System.Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + bytes));
        return _bytes.AsSpan(Length);
    }
}
