using System.Globalization;

namespace Stacks.Reading;

/// <summary>Reads a whole text into forms.</summary>
internal static class Reader
{
    /// <summary>Everything that follows walks the forms recursively, so their nesting has to end somewhere.</summary>
    private const int DeepestNesting = 200;

    [ThreadStatic]
    private static int t_nesting;

    public static List<Form> ReadAll(SourceText source)
    {
        Lexer.Open(source.Text);
        try
        {
            t_nesting = 0;
            var forms = new List<Form>();
            for (Token token = Lexer.Next(); token.Kind != TokenKind.End; token = Lexer.Next())
            {
                forms.Add(ReadForm(token));
            }

            return forms;
        }
        finally
        {
            Lexer.Close();
        }
    }

    private static Form ReadForm(Token token)
    {
        return token.Kind switch
        {
            TokenKind.Open => new ListForm(token.At, ReadItems(token, TokenKind.Close)),
            TokenKind.OpenBracket => new BracketForm(token.At, ReadItems(token, TokenKind.CloseBracket)),
            TokenKind.Text => new TextForm(token.At, token.Text),
            TokenKind.Word => ReadWord(token),
            _ => throw new SyntaxFault(token.At, $"'{token.Text}' closes nothing"),
        };
    }

    private static List<Form> ReadItems(Token open, TokenKind close)
    {
        Enter(ref t_nesting, open.At);
        var items = new List<Form>();
        Token token = Lexer.Next();
        while (token.Kind != close)
        {
            if (token.Kind == TokenKind.End)
            {
                throw new SyntaxFault(open.At, $"this '{open.Text}' is never closed");
            }

            if (token.Kind is TokenKind.Close or TokenKind.CloseBracket)
            {
                throw new SyntaxFault(token.At, $"'{token.Text}' does not close the '{open.Text}' of {open.At}");
            }

            items.Add(ReadForm(token));
            token = Lexer.Next();
        }

        t_nesting--;
        return items;
    }

    private static void Enter(ref int nesting, Position at)
    {
        if (++nesting > DeepestNesting)
        {
            throw new SyntaxFault(at, $"forms are nested more than {DeepestNesting} deep");
        }
    }

    private static Form ReadWord(Token token)
    {
        string word = token.Text;
        bool isNumber = char.IsAsciiDigit(word[0]) || (word.Length > 1 && word[0] == '-' && char.IsAsciiDigit(word[1]));
        return isNumber ? ReadNumber(token) : new WordForm(token.At, word);
    }

    private static Form ReadNumber(Token token)
    {
        CultureInfo culture = CultureInfo.InvariantCulture;
        const NumberStyles FloatStyle = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        if (token.Text.AsSpan().IndexOfAny(".eE") < 0)
        {
            return long.TryParse(token.Text, NumberStyles.AllowLeadingSign, culture, out long integer)
                ? new IntegerForm(token.At, integer)
                : throw new SyntaxFault(token.At, $"'{token.Text}' is no integer of 64 bits");
        }

        return double.TryParse(token.Text, FloatStyle, culture, out double number) && double.IsFinite(number)
            ? new FloatForm(token.At, number)
            : throw new SyntaxFault(token.At, $"'{token.Text}' is no number");
    }
}
