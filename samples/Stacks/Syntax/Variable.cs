namespace Stacks.Syntax;

/// <summary>A local variable of one function.</summary>
internal sealed class Variable(string name, int slot)
{
    public string Name { get; } = name;

    /// <summary>Its place in the function's part of the operand stack.</summary>
    public int Slot { get; set; } = slot;

    /// <summary>An inner function uses it too, so it lives in a cell.</summary>
    public bool IsCaptured { get; set; }

    /// <summary>The variable of a loop, which only the loop may change.</summary>
    public bool IsFixed { get; init; }
}

internal enum PlaceKind
{
    Local,
    Captured,
    Global,
}

/// <summary>Where a name's value is kept, seen from one function.</summary>
/// <param name="Index">The number among the captured variables or among the globals.</param>
/// <param name="Variable">The variable itself, unless it is a global.</param>
internal readonly record struct Place(PlaceKind Kind, int Index, Variable? Variable);
