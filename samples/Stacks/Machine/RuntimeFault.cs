namespace Stacks.Machine;

/// <summary>A program did something that cannot be done. The interpreter adds where, and who called whom.</summary>
internal sealed class RuntimeFault(string message) : Exception(message)
{
    /// <summary>Path, line and column; nothing as long as the fault is on its way to the interpreter.</summary>
    public string? Where { get; private init; }

    /// <summary>The calls that led there, the innermost first.</summary>
    public IReadOnlyList<string> Trace { get; private init; } = [];

    /// <summary>The same fault with the calls of one interpreter added.</summary>
    public RuntimeFault WithCalls(string where, IEnumerable<string> calls)
    {
        return new RuntimeFault(Message) { Where = Where ?? where, Trace = [.. Trace, .. calls] };
    }
}
