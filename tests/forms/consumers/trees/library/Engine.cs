using System;

public struct Meter
{
    private int _value;
    public int Value { readonly get => _value; set => _value = value; }
    public readonly int Plus(int by) => _value + by;
}

public class Node { public int V; public int P { get; set; } }

internal static class Engine
{
    [ThreadStatic] internal static int t_depth;
    [ThreadStatic] internal static string? t_name;
    [ThreadStatic] internal static Meter t_meter;
    [ThreadStatic] internal static Node? t_node;
    [ThreadStatic] internal static readonly int t_fixed = 3;
}
