namespace Stacks.Reading;

/// <summary>A place in a source text; lines and columns count from one.</summary>
internal readonly record struct Position(int Line, int Column)
{
    public override string ToString() => $"{Line}:{Column}";
}
