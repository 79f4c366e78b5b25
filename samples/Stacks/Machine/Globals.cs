using Stacks.Memory;

namespace Stacks.Machine;

/// <summary>The global variables of the interpreter on this thread; a spawned one starts with copies.</summary>
internal static class Globals
{
    [ThreadStatic]
    private static Value[]? t_values;

    [ThreadStatic]
    private static IReadOnlyList<string>? t_names;

    public static ReadOnlySpan<Value> All => t_values;

    public static IReadOnlyList<string> Names => t_names!;

    public static void Start(IReadOnlyList<string> names)
    {
        var values = new Value[names.Count];
        Array.Fill(values, Value.Missing);
        Start(names, values);
    }

    public static void Start(IReadOnlyList<string> names, Value[] values)
    {
        t_names = names;
        t_values = values;
    }

    public static Value Get(int index)
    {
        Value value = t_values![index];
        return value.IsMissing ? throw new RuntimeFault($"'{t_names![index]}' has no value yet") : value;
    }

    public static void Set(int index, Value value) => t_values![index] = value;
}
