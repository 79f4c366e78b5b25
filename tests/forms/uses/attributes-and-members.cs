// form: a member of the field's type called like the field's type, static members through Color Color, extension methods on the field, generic inference from it
// expect: converted
using System;
using System.Collections.Generic;
using System.Linq;

class Color { internal static int Made; internal int V; internal static Color New() { Made++; return new Color { V = Made }; } internal int Get() => V; internal enum Kind { A, B } }
static class Ext { internal static T Or<T>(this T? x, T y) where T : class => x ?? y; internal static T Id<T>(this T x) => x; internal static string Kind<T>(T x) => typeof(T).Name; internal static void Set<T>(ref this T x, T v) where T : struct => x = v; }

class Holder
{
    [ThreadStatic] static Color? Color;
    [ThreadStatic] static int Int32;
    [ThreadStatic] static List<(int K, string V)>? t_list;

    internal static string Step()
    {
        Color = Color.Or(Color.New()); Color!.V += Color.Made; Int32.Set(Int32 + 4); var k = Color.Kind.B;
        t_list ??= Enumerable.Range(1, 2).Select(i => (i, "v" + i)).ToList(); t_list.Add((Int32, Color.Get().ToString()));
        return $"{Color.Get()} {Int32.Id()} {Ext.Kind(Int32)} {Ext.Kind(t_list[0])} {k} {t_list.Sum(x => x.K)} {t_list.Last().V}";
    }
}

static class Program
{
    static void Main()
    {
        Holder.Step();
        Lanes.Each(() => Console.WriteLine(Lanes.Here + ": " + Holder.Step()));
    }
}
