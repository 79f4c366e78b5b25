namespace Stacks.Reading;

internal enum TokenKind
{
    Open,
    Close,
    OpenBracket,
    CloseBracket,
    Word,
    Text,
    End,
}

/// <summary>One lexical element; <paramref name="Text"/> is the word, or a string's contents.</summary>
internal readonly record struct Token(TokenKind Kind, string Text, Position At);
