// form: C# 7.0: ref locals and returns, out variables, tuples without the package, patterns
// expect: converted
// langversion: 7.0
using System;

struct S { internal int F; internal void Inc() { F++; } }
class G<T> { [ThreadStatic] internal static T t_v; [ThreadStatic] static int t_n = 4; internal static ref int N() { return ref t_n; } }

static class Program
{
    [ThreadStatic] static int t_x;
    [ThreadStatic] private static S t_s;
    [ThreadStatic] static object t_o = "o", t_p;
    [ThreadStatic] static int[] t_a = { 1, 2 };

    static void Step()
    {
        ref int r = ref t_x; r += 2; int.TryParse("5", out t_s.F); t_s.Inc(); G<int>.N()++; G<string>.t_v += "g"; (t_x, t_p) = (t_x + 1, t_o);
        Console.WriteLine(Lanes.Here + ": " + t_x + " " + t_s.F + " " + (t_o is string s ? s : "none") + " " + t_p + " " + (t_a == null ? 0 : t_a.Length) + " " + G<int>.N() + G<string>.t_v + G<int>.t_v);
    }

    static void Main() { Step(); Lanes.Each(Step); Lanes.On("fresh", () => Console.WriteLine(t_s.F)); }
}
