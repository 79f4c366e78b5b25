namespace Tenants.Engine;

/// <summary>The operand stack of the thread's engine.</summary>
internal static class Operands
{
    [ThreadStatic] private static long[]? t_stack;
    [ThreadStatic] private static int t_count;

    public static void Clear() => t_count = 0;

    public static void Push(long value)
    {
        t_stack ??= new long[4];
        if (t_count == t_stack.Length)
        {
            Array.Resize(ref t_stack, t_count * 2);
        }

        t_stack[t_count++] = value;
    }

    public static long Pop()
    {
        if (t_count == 0)
        {
            throw new RuleFault("an operand is missing");
        }

        return t_stack![--t_count];
    }
}
