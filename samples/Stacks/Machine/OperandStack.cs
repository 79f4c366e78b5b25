using Stacks.Memory;

namespace Stacks.Machine;

/// <summary>The variables and operands of all running functions of the interpreter on this thread.</summary>
internal static class OperandStack
{
    private const int FirstRoom = 1024;
    private const int MostRoom = 1024 * 1024;

#pragma warning disable CA2019 // Reset knows that only the first thread has this array.
    [ThreadStatic]
    internal static Value[]? t_slots = new Value[FirstRoom];
#pragma warning restore CA2019

    [ThreadStatic]
    internal static int t_sp;

#if DEBUG
    // The most that functions have reserved so far: debug builds check the emitter's counting of operands with it.
    [ThreadStatic]
    private static int t_allowed;
#endif

    public static ReadOnlySpan<Value> InUse => t_slots.AsSpan(0, t_sp);

    public static void Reset()
    {
        t_slots ??= new Value[FirstRoom];
        t_slots.AsSpan().Clear();
        t_sp = 0;
    }

    public static Value FromTop(int distance) => t_slots![t_sp - 1 - distance];

    public static void Push(Value value)
    {
        Reserve(1);
        t_slots![t_sp++] = value;
    }

    /// <summary>Makes room for a function: cleared variables beyond its arguments, and space for its operands.</summary>
    public static void Open(int variables, int operands)
    {
        Reserve(variables + operands);
        t_slots.AsSpan(t_sp, variables).Clear();
        t_sp += variables;
        AllowUpTo(t_sp + operands);
    }

    /// <summary>Debug builds check after each call that the caller's operands stayed within what was reserved.</summary>
    [System.Diagnostics.Conditional("DEBUG")]
    public static void CheckHeight()
    {
#if DEBUG
        System.Diagnostics.Debug.Assert(t_sp <= t_allowed, "A function used more operands than it reserved.");
#endif
    }

    [System.Diagnostics.Conditional("DEBUG")]
    private static void AllowUpTo(int height)
    {
#if DEBUG
        t_allowed = Math.Max(t_allowed, height);
#endif
    }

    private static void Reserve(int count)
    {
        int needed = t_sp + count;
        if (needed <= t_slots!.Length)
        {
            return;
        }

        if (needed > MostRoom)
        {
            throw new RuntimeFault("the operand stack is full");
        }

        Array.Resize(ref t_slots, Math.Min(MostRoom, Math.Max(needed, t_slots.Length * 2)));
    }
}
