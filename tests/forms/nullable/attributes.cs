// form: MaybeNull, AllowNull, DisallowNull, NotNull on the field
// expect: refused t_allow attribute
using System;
using System.Diagnostics.CodeAnalysis;

class G<T>
{
    [ThreadStatic, MaybeNull] internal static T t_maybe;
    [ThreadStatic] [AllowNull] internal static string t_allow;
    [DisallowNull] [ThreadStatic] internal static string? t_disallow;
    [NotNull, ThreadStatic] internal static string? t_notNull = "n";
    [field: MaybeNull, ThreadStatic] internal static T[] t_array;
}

static class Program
{
    static void Main()
    {
        G<string>.t_maybe = "m"; G<int>.t_maybe = 4; G<int>.t_allow = null; G<int>.t_disallow = "d"; G<int>.t_array = new[] { 1 };
        Lanes.Each(() =>
        {
            Console.WriteLine($"{Lanes.Here}: {G<string>.t_maybe?.Length} {G<int>.t_maybe++} {G<int>.t_allow?.Length} {G<int>.t_disallow?.Length} {G<string>.t_notNull} {G<int>.t_array?.Length}");
            G<int>.t_allow = Lanes.Here; G<int>.t_disallow += "x"; G<string>.t_maybe += "y";
        });
        Lanes.Each(() => Console.WriteLine($"{G<string>.t_maybe.Length} {G<int>.t_maybe} {G<int>.t_allow} {G<int>.t_disallow}"));
    }
}
