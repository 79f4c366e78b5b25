// form: readonly fields written in other initializers, by ref, out, compound and deconstruction, in generic, partial and nested types; read in lambdas; awaited and in trees
// expect: converted
using System;
using System.Linq.Expressions;
using System.Threading.Tasks;

struct Point { internal int X, Y; internal Point(int x, int y) { X = x; Y = y; } internal int Grow() => ++X; }

partial class Gen<T>
{
    [ThreadStatic] internal static readonly T t_first, t_second = Made("second");
    static int s_other = Filled(out t_first);
    [ThreadStatic] internal static readonly int[] t_items = { 1, 2, 3 };
    static T Made(string what) { Console.WriteLine($"{typeof(T).Name} {what}"); return default!; }
    static int Filled(out T place) { place = Made("first"); return 1; }
    internal static string Show() => $"{t_first} {t_second} {t_items?.Length} {s_other}";
}

partial class Built
{
    [ThreadStatic] internal static readonly Point t_point, t_copy;
    [ThreadStatic] internal static readonly string? t_name;
    [ThreadStatic] internal static readonly int t_count, t_left, t_right;
    [ThreadStatic] internal static readonly object t_lock = new object();
}

partial class Built
{
    static Built()
    {
        t_point = new Point(1, 2);
        t_point.X += 10;
        t_point.Grow();
        Set(ref t_copy.Y);
        Built.t_name ??= "n";
        Console.WriteLine(t_name.Length + nameof(t_name));
        t_count++;
        (t_left, t_right) = (3, 4);
        Func<int> later = () => t_count + t_left;
        Console.WriteLine(later());
        ref readonly Point seen = ref t_point;
        Console.WriteLine(seen.X);
    }

    static void Set(ref int place) => place = 77;
    static int Take(in Point p, int k) => p.X * 100 + k;

    internal static async Task Body()
    {
        Console.WriteLine(Take(in t_point, await Lanes.To("a", 1)));
        Console.WriteLine(Take(t_point, await Lanes.To("main", 2)));
        Expression<Func<int>> tree = () => t_count + t_point.X;
        Console.WriteLine(tree.Compile()());
    }

    internal static void Print() => Console.WriteLine($"{Lanes.Here}: {t_point.X} {t_point.Grow()} {t_point.X} {t_copy.Y} {t_name} {t_count} {t_left} {t_right} {t_lock != null}");
}

static class Program
{
    static void Main()
    {
        Lanes.On("a", () => Console.WriteLine(Gen<int>.Show()));
        Lanes.Each(() => { Console.WriteLine(Gen<int>.Show()); Console.WriteLine(Gen<string>.Show()); Built.Print(); });
        Lanes.Run(Built.Body);
    }
}
