namespace Lib;

using System;

public class State
{
    [ThreadStatic] protected internal static int t_depth;
    [ThreadStatic] internal static Frame t_frame;
    [ThreadStatic] internal static State? Current;
    internal struct Frame { internal int Pc; internal Frame[]? Outer; }
    internal string Name = "";
}
