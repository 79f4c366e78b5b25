using System;
using System.Collections.Generic;

internal static class Held<T> where T : notnull
{
    [ThreadStatic] internal static int t_count;
    [ThreadStatic] internal static List<T>? t_all;
    [ThreadStatic] internal static T[]? t_row;

    internal static class Inner<U>
    {
        [ThreadStatic] internal static Dictionary<T, U>? t_map;
    }
}

public class Base<T>
{
    [ThreadStatic] protected static int t_kept;
    [ThreadStatic] protected internal static Func<T>? t_make;
}
