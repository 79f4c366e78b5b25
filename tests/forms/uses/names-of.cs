// form: nameof, nameof in attributes, CallerArgumentExpression, CallerMemberName, DebuggerDisplay, Conditional
// expect: converted
using System;
using System.Diagnostics;
using System.Runtime.CompilerServices;

[DebuggerDisplay("{" + nameof(t_x) + "}")]
class A
{
    [ThreadStatic] internal static int t_x;
    [ThreadStatic] internal static (int a, string? b) t_pair;
    [Obsolete(nameof(t_pair) + " is used")] internal static void Old() { }
    internal const string Name = nameof(t_x);
}

static class Program
{
    static string Expr(int v, [CallerArgumentExpression(nameof(v))] string? e = null, [CallerMemberName] string? m = null, [CallerLineNumber] int line = 0) => $"{e}={v}@{m}:{line}";
    static string In(in int v, [CallerArgumentExpression("v")] string? e = null) => $"{e}={v}";
    static string Ref(ref int v, [CallerArgumentExpression("v")] string? e = null) => $"{e}={++v}";

    static void Step()
    {
        A.t_x += 2; A.t_pair.b += nameof(A.t_pair.b);
        Console.WriteLine($"{Lanes.Here}: {nameof(A.t_x)} {nameof(A.t_pair.a)} {A.Name} {Expr(A.t_x)} {Expr(A.t_x + A.t_pair.a++)} {In(in A.t_x)} {In(A.t_x)} {Ref(ref A.t_x)} {A.t_pair}");
        Console.WriteLine(Expr(A.t_pair
            .a));
        var d = (DebuggerDisplayAttribute)Attribute.GetCustomAttribute(typeof(A), typeof(DebuggerDisplayAttribute))!; Console.WriteLine(d.Value);
    }

    static void Main()
    {
        Step();
        Lanes.Each(Step);
    }
}
