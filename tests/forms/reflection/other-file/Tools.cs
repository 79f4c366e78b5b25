using System;
using System.Reflection;

static class Tools
{
    const BindingFlags Flags = BindingFlags.NonPublic | BindingFlags.Static;
    static FieldInfo Find(string type) => Type.GetType(type, true)!.GetField("t_hidden", Flags)!;
    internal static void Set(string type, int v) => Find(type).SetValue(null, v);
    internal static object? Get(string type) => Find(type).GetValue(null);
}
