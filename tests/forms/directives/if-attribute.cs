// form: #if around the attribute list only; #region and #pragma between attribute and field; nothing of the edited text is inside
// expect: converted
// define: PER_THREAD
using System;

static class Program
{
#if PER_THREAD
    [ThreadStatic]
#endif
    static int t_a;

#if SHARED
#else
    [ThreadStatic]
#endif
    private static int t_b;

#if SHARED
    [ThreadStatic]
#endif
    static int s_shared;

#region fields
    [ThreadStatic]
#pragma warning disable CS0649
    static string? t_c;
#pragma warning restore CS0649
#endregion

    static void Main()
    {
        t_a = 3;
        Lanes.Each(() => Console.WriteLine($"{Lanes.Here}: {++t_a} {++t_b} {++s_shared} {t_c ??= Lanes.Here}"));
        try { Fail(); } catch (Exception e) { Console.WriteLine(e.StackTrace!.Contains("if-attribute.cs:line 37")); }
    }

    static void Fail() => throw new Exception();
}
