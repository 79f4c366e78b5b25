// form: class, struct, unmanaged, new(), base, interface and enum constraints; T*, T[], Span<T> of the field
// expect: converted
// unsafe: true
using System;
using System.Collections.Generic;

class Un<T> where T : unmanaged { [ThreadStatic] internal static unsafe T* t_p; [ThreadStatic] internal static T t_v; internal static unsafe int Use(T x) { t_v = x; fixed (T* p = &t_v) { t_p = p; *t_p = x; T* q = t_p; Lanes.On("fresh", () => Console.WriteLine(t_p == null)); t_p = null; return sizeof(T) + (q == null ? 1 : 0); } } }
class Cmp<T> where T : IComparable<T> { [ThreadStatic] internal static T? t_max; internal static void See(T x) { if (t_max is null || x.CompareTo(t_max) > 0) t_max = x; } }
class New<T> where T : List<int>, new() { [ThreadStatic] static T? t_list; internal static T Get() { (t_list ??= new T()).Add(t_list.Count); return t_list; } }
class En<T> where T : struct, Enum { [ThreadStatic] internal static T t_e; [ThreadStatic] internal static int t_n; internal static string Next() { var all = Enum.GetValues<T>(); t_e = all[++t_n % all.Length]; return t_e.ToString(); } }
class Self<T> where T : Self<T>, new() { [ThreadStatic] internal static T? Current; internal int Id; internal static T Open() => Current = new T { Id = (Current?.Id ?? 0) + 1 }; }
sealed class Leaf : Self<Leaf> { } sealed class Other : Self<Other> { }

static class Program
{
    static void Main()
    {
        Cmp<int>.See(50); Leaf.Open(); Leaf.Open();
        Lanes.Each(() =>
        {
            Cmp<int>.See(Lanes.Here.Length); Cmp<string>.See(Lanes.Here); Leaf.Open();
            Console.WriteLine($"{Lanes.Here}: {Un<int>.Use(5)} {Un<byte>.Use(3)} {Un<int>.t_v} {Un<(int, long)>.t_v} {Cmp<int>.t_max} {Cmp<string>.t_max} {New<List<int>>.Get().Count} {En<DayOfWeek>.Next()} {En<DayOfWeek>.Next()} {Leaf.Current!.Id} {Self<Leaf>.Current!.Id} {Other.Current?.Id}");
        });
        Lanes.On("fresh", () => Console.WriteLine($"{Un<int>.t_v} {En<DayOfWeek>.t_e}"));
    }
}
