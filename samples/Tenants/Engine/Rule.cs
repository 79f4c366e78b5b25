namespace Tenants.Engine;

/// <summary>A parsed rule.</summary>
internal abstract record Rule
{
    internal sealed record Let(string Name, Op[] Value) : Rule;

    internal sealed record Repeat(Op[] Times, Rule[] Body) : Rule;

    internal sealed record Print(Piece[] Pieces) : Rule;
}

/// <summary>A piece of what is printed: text, or a value.</summary>
internal readonly record struct Piece(string Text, Op[]? Value);

/// <summary>An operation on the operand stack.</summary>
internal readonly record struct Op(OpKind Kind, long Number, string Name);

internal enum OpKind
{
    Number,
    Variable,
    Price,
    Add,
    Subtract,
    Multiply,
}

/// <summary>What is wrong with rules, or with what they do.</summary>
internal sealed class RuleFault(string message) : Exception(message);
