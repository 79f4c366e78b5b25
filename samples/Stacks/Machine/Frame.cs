using Stacks.Compiling;
using Stacks.Memory;

namespace Stacks.Machine;

/// <summary>A function that runs.</summary>
internal struct Frame
{
    [ThreadStatic]
    internal static long t_made;

    public FunctionCode Function;
    public ClosureObject Closure;

    /// <summary>The instruction that runs, or the one to return to.</summary>
    public int Pc;

    /// <summary>Where its variables start on the operand stack.</summary>
    public int Base;
}
