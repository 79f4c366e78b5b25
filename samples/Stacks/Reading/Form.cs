namespace Stacks.Reading;

/// <summary>What the reader makes of the text: words, literals and lists, without any meaning yet.</summary>
internal abstract record Form(Position At);

internal sealed record WordForm(Position At, string Word) : Form(At);

internal sealed record IntegerForm(Position At, long Number) : Form(At);

internal sealed record FloatForm(Position At, double Number) : Form(At);

internal sealed record TextForm(Position At, string Text) : Form(At);

/// <summary>A form in parentheses: a call, or one of the language's own forms.</summary>
internal sealed record ListForm(Position At, IReadOnlyList<Form> Items) : Form(At)
{
    /// <summary>The word it starts with, if it starts with a word.</summary>
    public string? Head => Items.Count > 0 && Items[0] is WordForm word ? word.Word : null;
}

/// <summary>A form in brackets: a list literal.</summary>
internal sealed record BracketForm(Position At, IReadOnlyList<Form> Items) : Form(At);
