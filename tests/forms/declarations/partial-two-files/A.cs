using System;

namespace N
{
    partial class P<T>
    {
        [ThreadStatic] static int t_first;
        [ThreadStatic] internal static T? t_shared;
        partial struct Inner { [ThreadStatic] static int t_inner; internal int Up() => ++t_inner + t_other; }
        internal static string One() => $"{t_first++} {t_second++} {new Inner().Up()}";
    }
}
