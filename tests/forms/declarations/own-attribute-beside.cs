// form: an own attribute of the same name in one namespace, the real one in another and by its full name
// expect: converted
using System;

namespace Own
{
    sealed class ThreadStaticAttribute : Attribute { }
    static class X { [ThreadStatic] internal static int s_shared; [System.ThreadStatic] internal static int t_real; [ThreadStatic, global::System.ThreadStatic] internal static int t_both; }
}

namespace Other
{
    static class Y { [ThreadStatic] internal static int t_real; }
}

static class Program
{
    static void Main() => Lanes.Each(() => Console.WriteLine($"{Lanes.Here}: {++Own.X.s_shared} {++Own.X.t_real} {++Other.Y.t_real} {++Own.X.t_both}"));
}
