using Stacks.Memory;

namespace Stacks.Compiling;

/// <summary>A compiled function. It never changes, so interpreters on all threads share it.</summary>
internal sealed class FunctionCode
{
    /// <summary>What a closure in the pool holds.</summary>
    public static readonly FunctionCode None = new() { Name = "", SourcePath = "" };

    public required string Name { get; init; }

    public required string SourcePath { get; init; }

    public int[] Code { get; init; } = [];

    public Value[] Constants { get; init; } = [];

    public FunctionCode[] Functions { get; init; } = [];

    /// <summary>Where the enclosing function has what this one captures: a slot, or the complement of its own capture's index.</summary>
    public int[] Captures { get; init; } = [];

    public int ParameterCount { get; init; }

    /// <summary>Parameters and local variables together.</summary>
    public int SlotCount { get; init; }

    /// <summary>The most operands it ever has above its variables.</summary>
    public int MostOperands { get; init; }

    public LineTable Lines { get; init; } = LineTable.Empty;
}
