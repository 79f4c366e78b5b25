// form: fields reached by using static, by alias of the type, through derived types, by global:: and namespace paths
// expect: converted
using System;
using static N.A;
using static N.G<int>;
using AA = N.A;
using GS = N.G<string>;

namespace N
{
    class A { [ThreadStatic] internal static int t_x; internal class B : A { internal static int Get() => t_x + A.t_x + N.A.t_x; internal class C { internal static int Up() => ++t_x; } } }
    class G<T> { [ThreadStatic] internal static T? t_g; [ThreadStatic] internal static int t_count; }
    namespace M { class D : A.B { internal static int Twice() => t_x *= 2; internal static int Base() => B.t_x; } }
}

static class Program
{
    static void Step()
    {
        t_x++; AA.t_x += 10; N.A.B.t_x += 100; global::N.A.t_x += 1000; N.A.B.C.Up(); N.M.D.t_x++;
        t_g--; GS.t_g += "s"; t_count += 3; N.G<int>.t_count++; GS.t_count += 2;
        Console.WriteLine($"{Lanes.Here}: {t_x} {N.A.B.Get()} {N.M.D.Twice()} {N.M.D.Base()} {t_g} {GS.t_g} {t_count} {N.G<string>.t_count} {N.G<byte>.t_count}");
    }

    static void Main()
    {
        Step();
        Lanes.Each(Step);
    }
}
