// form: C# 12: primary constructors, collection expressions, alias of any type, inline arrays, ref readonly parameters, default lambda parameters
// expect: converted
// langversion: 12
using System;
using System.Runtime.CompilerServices;
using Pair = (int A, string? B);
using Ints = int[];

[InlineArray(2)] struct Two { int _e; }
class Item(int n) { [ThreadStatic] internal static Item? t_item; internal int N => n + (t_item?.Own ?? 0); internal int Own = n; }

static class Program
{
    [ThreadStatic] static Pair t_pair;
    [ThreadStatic] static Ints? t_ints = [1, 2], t_more = [.. t_ints!, 3];
    [ThreadStatic] static Two t_two;

    static int Rr(ref readonly int x) => x + t_pair.A;

    static void Step()
    {
        t_pair.A++; t_pair.B += "p"; t_ints = [.. t_ints ?? [], t_pair.A]; t_two[1] += Rr(ref t_pair.A); Item.t_item = new Item(t_pair.A); var f = (int k = 3) => t_two[1] + k;
        Console.WriteLine($"{Lanes.Here}: {t_pair} {t_ints.Length} {t_more?.Length} {f()} {Item.t_item.N}");
    }

    static void Main() { Step(); Lanes.Each(Step); Lanes.On("fresh", () => Console.WriteLine(Item.t_item == null)); }
}
