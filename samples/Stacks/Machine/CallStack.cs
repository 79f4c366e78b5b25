using Stacks.Compiling;
using Stacks.Memory;

namespace Stacks.Machine;

/// <summary>The calls of the interpreter on this thread.</summary>
internal static class CallStack
{
    private const int DeepestCalls = 10_000;
    private const int CallsShownAtEachEnd = 6;

    /// <summary>The running function; the interpreter's loop works on it directly.</summary>
    [ThreadStatic]
    internal static Frame t_frame;

    [ThreadStatic]
    private static Stack<Frame>? t_callers;

    [ThreadStatic] private static int t_depth, t_deepest;

    public static int Deepest => t_deepest;

    public static bool IsEmpty => t_depth == 0;

    public static void Reset()
    {
        (t_callers ??= new Stack<Frame>(64)).Clear();
        t_frame = default;
        t_depth = 0;
        t_deepest = 0;
    }

    /// <summary>Calls the function below the top <paramref name="count"/> operands, which are its arguments.</summary>
    public static void Enter(int count)
    {
        Value callee = OperandStack.FromTop(count);
        if (!callee.Is(out ClosureObject? closure))
        {
            throw new RuntimeFault($"this is {callee.Kind} and no function");
        }

        FunctionCode function = closure.Function;
        if (function.ParameterCount != count)
        {
            string noun = function.ParameterCount == 1 ? "argument" : "arguments";
            throw new RuntimeFault($"'{function.Name}' takes {function.ParameterCount} {noun}, not {count}");
        }

        if (t_depth == DeepestCalls)
        {
            throw new RuntimeFault($"calls are nested more than {DeepestCalls} deep");
        }

        t_depth++;
        if (t_depth > t_deepest)
        {
            t_deepest = t_depth;
        }

        // The caller goes on behind its call instruction and the operand of that.
        t_frame.Pc += 2;
        t_callers!.Push(t_frame);
        t_frame.Function = function;
        t_frame.Closure = closure;
        t_frame.Pc = 0;
        t_frame.Base = OperandStack.t_sp - count;
        Frame.t_made++;
        OperandStack.Open(function.SlotCount - count, function.MostOperands);
    }

    /// <summary>Goes back to the caller.</summary>
    /// <returns>Whether there is one: the outermost function has none.</returns>
    public static bool Leave()
    {
        t_frame = t_callers!.Pop();
        t_depth--;
        return t_depth > 0;
    }

    /// <summary>Where the running function is, as path, line and column.</summary>
    public static string Where() => Place(t_frame, t_frame.Pc);

    /// <summary>One line for each call, the innermost first; the middle of a deep recursion is left out.</summary>
    public static List<string> Describe()
    {
        var lines = new List<string> { Line(t_frame, t_frame.Pc) };
        foreach (Frame caller in t_callers!.Take(t_depth - 1))
        {
            // A caller's pc is behind its call instruction already; the element before belongs to the call.
            lines.Add(Line(caller, caller.Pc - 1));
        }

        int middle = lines.Count - (2 * CallsShownAtEachEnd);
        if (middle > 1)
        {
            lines.RemoveRange(CallsShownAtEachEnd, middle);
            lines.Insert(CallsShownAtEachEnd, $"... {middle} more calls");
        }

        return lines;
    }

    private static string Line(in Frame frame, int pc) => $"in {frame.Function.Name} ({Place(frame, pc)})";

    private static string Place(in Frame frame, int pc) => $"{frame.Function.SourcePath}:{frame.Function.Lines.At(pc)}";
}
