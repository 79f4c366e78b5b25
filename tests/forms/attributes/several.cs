// form: several attributes in one list and several lists, before and after, with arguments and comments
// expect: converted
using System;
using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

static class Program
{
    [ThreadStatic, Obsolete("first")] static int t_a;
    [Obsolete, ThreadStatic, DebuggerBrowsable(DebuggerBrowsableState.Never)] static int t_b;
    [DebuggerBrowsable(DebuggerBrowsableState.Never)] [ThreadStatic] [DefaultValue(3)] static int t_c;
    [Description("a, b ] ["), /* inside */ ThreadStatic]
    [SuppressMessage("A", "B")] // between
    [EditorBrowsable(EditorBrowsableState.Never)]
    static int t_d;
    [Description("e")]
    [ThreadStatic]
    [UnconditionalSuppressMessage("C", "D", Justification = nameof(t_d))] static int t_e, t_f = 9;

    static void Main()
    {
        t_a = 10;
        Lanes.Each(() => Console.WriteLine($"{Lanes.Here}: {++t_a} {++t_b} {++t_c} {++t_d} {++t_e} {++t_f}"));
    }
}
