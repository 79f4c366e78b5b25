namespace Tenants.Engine;

/// <summary>The variables of the thread's engine; one that was never set is 0.</summary>
internal static class Variables
{
    [ThreadStatic] private static Dictionary<string, long>? t_values;

    public static void Clear() => t_values = null;

    public static long Get(string name) => t_values is not null && t_values.TryGetValue(name, out long value) ? value : 0;

    public static void Set(string name, long value) => (t_values ??= [])[name] = value;
}
