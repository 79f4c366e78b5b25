namespace Stacks.Reading;

/// <summary>The text of a program is wrong: the reader, the parser and the emitter all report it so.</summary>
internal sealed class SyntaxFault(Position at, string message) : Exception(message)
{
    public Position At { get; } = at;
}
