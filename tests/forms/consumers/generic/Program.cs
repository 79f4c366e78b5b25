// form: core-locals of a library's generic types, closed, open, nested, inherited and with private type arguments
// expect: converted
// expect: uses 18 of 18
using System;
using System.Collections.Generic;
using System.Threading.Tasks;

class User<T> : Base<T> where T : notnull
{
    private sealed class Own { }

    internal static async Task Go(T value)
    {
        Held<int>.t_count = await Lanes.To("a", 3);
        Held<T>.t_count += await Lanes.To("b", 4);
        Held<Own>.t_count = await Lanes.To("a", 5);
        Held<Own>.t_all = new List<Own>(await Lanes.To("a", 5));
        Held<T>.t_all = await Lanes.To("b", new List<T> { value });
        Held<List<T>>.t_count = await Lanes.To("main", 6);
        Held<T>.Inner<Own>.t_map = await Lanes.To("a", new Dictionary<T, Own>());
        t_kept = await Lanes.To("b", 7);
        Base<string>.t_make = await Lanes.To("a", new Func<string>(() => "made"));
        t_make ??= await Lanes.To("b", new Func<T>(() => value));
        Console.WriteLine($"{Held<int>.t_count} {Held<T>.t_count} {Held<Own>.t_count} {Held<T>.t_all?.Count} {Held<List<T>>.t_count} {Held<T>.Inner<Own>.t_map?.Count} {t_kept} {(t_make is null ? "none" : t_make().ToString())}");
        await Nested<byte>.Go();
    }

    private static class Nested<U> where U : struct
    {
        internal static async Task Go()
        {
            Held<(T, U)>.t_count = await Lanes.To("b", 8);
            Held<(T one, U two)>.t_row = await Lanes.To("b", new (T, U)[3]);
            Console.WriteLine($"{Held<(T, U)>.t_count} {Held<(T, U)>.t_row?.Length}");
        }
    }
}

file class Hidden;

static class Program
{
    static void Print() => Console.WriteLine($"{Lanes.Here}: {Held<int>.t_count} {Held<string>.t_count} {Held<string>.t_all?.Count} {Held<Hidden>.t_count}");

    static async Task Body()
    {
        await User<string>.Go("s");
        await User<int>.Go(3);
        Held<Hidden>.t_count = await Lanes.To("a", 9);
        await Any("any");
    }

    static async Task Any<T>(T value) where T : notnull
    {
        Held<T>.t_count++;
        Held<T>.t_count += await Lanes.To("a", 5);
        Held<T>.t_all ??= await Lanes.To("a", new List<T>());
        async Task Local<U>(U other) where U : class, IEnumerable<T> { Held<U>.t_all = await Lanes.To("b", new List<U> { other }); Held<T>.t_row = await Lanes.To("a", new T[2]); Console.WriteLine(Held<U>.t_all.Count); }
        await Local(Held<T>.t_all);
        Held<string>.t_count += await Lanes.To("b", 4);
        Console.WriteLine(Held<T>.t_count);
    }

    static void Main()
    {
        Lanes.Run(Body);
        Lanes.Each(Print);
    }
}
