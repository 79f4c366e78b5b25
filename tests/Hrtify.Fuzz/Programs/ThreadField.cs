namespace Hrtify.Fuzz.Programs;

/// <summary>What a field of the expression grammar holds.</summary>
internal enum Kind
{
    Number,
    Text,
    Pair,
    Node,
    Array,
    Tuple,
    MaybeNumber,
    Function,
    Buffer,
    Long,
    Byte,
    Anything,
}

/// <summary>How far a field can be seen.</summary>
internal enum Reach
{
    Own,
    Everywhere,
}

/// <summary>A thread-static of a program.</summary>
/// <param name="Name">As it is spelled where it is used.</param>
internal sealed record ThreadField(Host Owner, string Name, Kind Kind, Reach Reach);
