using System;

class State
{
    [ThreadStatic] internal static int t_static;
    [ThreadStatic] protected static int t_derived;
    [ThreadStatic] internal static int t_free;
}

class State<T> { [ThreadStatic] internal static T? t_generic; [ThreadStatic] internal static int t_count; }
