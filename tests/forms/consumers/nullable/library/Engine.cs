using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

#nullable disable
internal static class Silent
{
    [ThreadStatic] internal static string t_name;
    [ThreadStatic] internal static List<string> t_names;
}
#nullable enable
internal static class Told
{
    [ThreadStatic] internal static string? t_name;
    [ThreadStatic] internal static string t_never = null!;
    [ThreadStatic, MaybeNull] internal static string t_maybe;
    [ThreadStatic] internal static List<string?>? t_names;
}
