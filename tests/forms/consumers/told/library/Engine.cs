using System;
using System.Diagnostics.CodeAnalysis;

public struct Meter
{
    private int _value;
    public int Value { readonly get => _value; set => _value = value; }
    public int Add(int by) => _value += by;
}

internal static class Engine
{
    [ThreadStatic, Obsolete("use \"Depth\"")] internal static int t_old;
    [ThreadStatic, Obsolete] internal static Meter t_oldMeter;
    [ThreadStatic, Experimental("EXP1")] internal static int t_new;
    [ThreadStatic] internal static string? t_name;
}
