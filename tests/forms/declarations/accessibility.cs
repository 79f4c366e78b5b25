// form: every accessibility, and an order of modifiers that is not the usual one
// expect: converted
using System;

public class A
{
    [ThreadStatic] static int t_none;
    [ThreadStatic] private static int t_private;
    [ThreadStatic] internal static int t_internal;
    [ThreadStatic] protected static int t_protected;
    [ThreadStatic] static protected internal int t_protectedInternal;
    [ThreadStatic] private protected static int t_privateProtected;
    [ThreadStatic] static public int t_public;

    public static string Next() => $"{++t_none} {t_private += 2} {t_internal += 3} {t_protected += 4} {t_protectedInternal += 5} {t_privateProtected += 6} {t_public += 7}";
}

class B : A
{
    public static string Own() => $"{t_internal} {t_protected++} {A.t_protected} {B.t_protectedInternal} {t_privateProtected} {t_public}";
}

static class Program
{
    static void Main()
    {
        A.Next();
        Lanes.On("a", () => A.t_public = 100);
        Lanes.Each(() => Console.WriteLine(Lanes.Here + ": " + A.Next() + " / " + B.Own() + " / " + B.t_public));
        Console.WriteLine(A.t_internal + " " + A.t_protectedInternal + " " + A.t_public);
    }
}
