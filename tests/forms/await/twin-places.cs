// form: X = await and X.F = await for fields of generic, nested, private, record and interface types, with modifiers and attributes
// expect: converted
using System;
using System.Diagnostics.CodeAnalysis;
using System.Threading.Tasks;

interface IHold { [ThreadStatic] static int t_face; }

record struct Rec(int A) { [ThreadStatic] internal static (int left, string? right) t_pair; }

class Base { [ThreadStatic] protected static string? t_name; }

class Gen<T> : Base where T : struct
{
    internal struct Cell { internal T Value; internal Inner In; internal struct Inner { internal T? Maybe; internal int @class; } }

    [ThreadStatic] internal static Cell t_cell;
    [ThreadStatic] internal static T t_plain;
    [ThreadStatic] protected internal new static string? t_name;

    internal static async Task Set(T value)
    {
        t_cell.Value = await Lanes.To("a", value);
        t_cell.In.Maybe ??= await Lanes.To("b", value);
        t_cell.In.@class += await Lanes.To("a", 3);
        Gen<T>.t_plain = await Lanes.To("b", value);
        t_name = await Lanes.To("a", "derived");
        Base.t_name = await Lanes.To("b", "base");
    }

    internal static void Print() => Console.WriteLine($"{Lanes.Here}: {t_cell.Value} {t_cell.In.Maybe} {t_cell.In.@class} {t_plain} {t_name} {Base.t_name}");
}

class Other
{
    class Hidden { internal int N; }
    [ThreadStatic] private static Hidden? t_hidden;
    [Obsolete("old")] [ThreadStatic] internal static int t_old;
    [MaybeNull] [ThreadStatic] internal static string t_maybe;

    internal static async Task Set<U>(U value) where U : struct
    {
        t_hidden = await Lanes.To("a", new Hidden { N = 4 });
        Console.WriteLine(t_hidden.N);
        await Gen<U>.Set(value);
        Gen<U>.t_cell.Value = await Lanes.To("a", value);
#pragma warning disable CS0618
        t_old += await Lanes.To("b", 2);
#pragma warning restore CS0618
        t_maybe = await Lanes.To("a", "maybe");
        Console.WriteLine(t_maybe?.Length);
    }

    internal static void Print() => Console.WriteLine($"{Lanes.Here}: {t_hidden?.N}");
}

static class Program
{
    static async Task Body()
    {
        IHold.t_face = await Lanes.To("a", 1);
        Rec.t_pair.right = await Lanes.To("b", "r");
        (Rec.t_pair.left, IHold.t_face) = (await Lanes.To("a", 7), await Lanes.To("b", 8));
        await Other.Set(5);
        await Other.Set(2.5);
    }

    static void Main()
    {
        Lanes.Run(Body);
        Lanes.Each(() => { Gen<int>.Print(); Gen<double>.Print(); Other.Print(); Console.WriteLine($"{IHold.t_face} {Rec.t_pair}"); });
    }
}
