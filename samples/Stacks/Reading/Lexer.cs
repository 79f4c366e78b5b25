using System.Buffers;
using System.Text;

namespace Stacks.Reading;

/// <summary>Cuts a text into tokens. Each thread has one text open at a time.</summary>
internal static class Lexer
{
    private static readonly SearchValues<char> s_wordEnds = SearchValues.Create("()[]\"; \t\r\n");

    [ThreadStatic]
    private static string? t_text;

    [ThreadStatic]
    private static Cursor t_cursor;

    // Strings are put together here; kept, because a text has many of them.
    [ThreadStatic]
    private static StringBuilder? t_letters;

    public static void Open(string text)
    {
        t_text = text;
        t_cursor = new Cursor { Line = 1, Column = 1 };
        if (text.StartsWith('\uFEFF'))
        {
            t_cursor.Offset++;
        }
    }

    public static void Close() => t_text = null;

    public static Token Next()
    {
        SkipBlanks();
        Position at = t_cursor.Position;
        if (AtEnd)
        {
            return new Token(TokenKind.End, "", at);
        }

        switch (Current)
        {
            case '(':
                return Single(TokenKind.Open);
            case ')':
                return Single(TokenKind.Close);
            case '[':
                return Single(TokenKind.OpenBracket);
            case ']':
                return Single(TokenKind.CloseBracket);
            case '"':
                return QuotedText();
            default:
                return Word();
        }
    }

    private static bool AtEnd => t_cursor.Offset >= t_text!.Length;

    private static char Current => t_text![t_cursor.Offset];

    private static void SkipBlanks()
    {
        while (!AtEnd)
        {
            if (Current == ';')
            {
                SkipComment();
            }
            else if (Current is ' ' or '\t' or '\r' or '\n')
            {
                Take();
            }
            else
            {
                return;
            }
        }
    }

    private static void SkipComment()
    {
        while (!AtEnd && Current != '\n')
        {
            Take();
        }
    }

    private static Token Single(TokenKind kind)
    {
        Position at = t_cursor.Position;
        return new Token(kind, Take().ToString(), at);
    }

    private static Token QuotedText()
    {
        Position at = t_cursor.Position;
        StringBuilder letters = (t_letters ??= new StringBuilder()).Clear();
        Take();
        while (!AtEnd && Current != '"')
        {
            char c = Take();
            letters.Append(c == '\\' ? Escaped() : c);
        }

        if (AtEnd)
        {
            throw new SyntaxFault(at, "this string is never closed");
        }

        Take();
        return new Token(TokenKind.Text, letters.ToString(), at);
    }

    private static char Escaped()
    {
        Position at = t_cursor.Position;
        char c = AtEnd ? ' ' : Take();
        return c switch
        {
            'n' => '\n',
            't' => '\t',
            '"' => '"',
            '\\' => '\\',
            _ => throw new SyntaxFault(at, "a backslash in a string is followed by n, t, \" or another backslash"),
        };
    }

    private static Token Word()
    {
        Position at = t_cursor.Position;
        int start = t_cursor.Offset;
        int length = t_text.AsSpan(start).IndexOfAny(s_wordEnds);
        string word = length < 0 ? t_text![start..] : t_text!.Substring(start, length);
        foreach (char c in word)
        {
            if (c is <= ' ' or > '~')
            {
                throw new SyntaxFault(t_cursor.Position, "this character is only allowed in strings and comments");
            }

            Take();
        }

        return new Token(TokenKind.Word, word, at);
    }

    private static char Take()
    {
        char c = Current;
        t_cursor.Offset++;
        t_cursor.Column++;
        if (c == '\n')
        {
            t_cursor.Line++;
            t_cursor.Column = 1;
        }

        return c;
    }

    private struct Cursor
    {
        public int Offset;
        public int Line;
        public int Column;

        public readonly Position Position => new(Line, Column);
    }
}
