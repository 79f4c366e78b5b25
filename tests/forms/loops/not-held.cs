// form: loops that do not hold places: they stand in lambdas, call, await, yield, allocate, run initializers or operators; the field's type has early code, is obsolete, volatile or readonly
// expect: converted
using System;
using System.Collections.Generic;
using System.Threading.Tasks;

struct Money { internal int V; public static Money operator +(Money a, int b) { Engine.Touched++; return new Money { V = a.V + b }; } public static implicit operator int(Money m) { Engine.Touched++; return m.V; } public static implicit operator Money(int v) { Engine.Touched++; return new Money { V = v }; } }

static class Early { internal static int Plain = Note(); static int Note() { Console.WriteLine("early " + Lanes.Here); return 3; } }
static class Initialised { [ThreadStatic] internal static int Value; internal static int Plain = Note(); static int Note() { Console.WriteLine("initialised " + Lanes.Here); return 3; } }
static class Constructed { [ThreadStatic] internal static int Value; static Constructed() { Console.WriteLine("constructed " + Lanes.Here); } }
class Node { internal int V; internal Node() { Console.WriteLine("node " + Lanes.Here); } }

class Engine
{
    [ThreadStatic] static int t_count;
    [ThreadStatic] internal static int Touched;
    [ThreadStatic] static Money t_money;
    static Money s_money;
    [ThreadStatic] static (Money A, Money B) t_two;
    [ThreadStatic] static (Money A, Money B)? t_maybe;
    [ThreadStatic] static (int, int) t_pair;
    [ThreadStatic] static string? t_text;
    [ThreadStatic] static volatile int t_volatile;
#pragma warning disable CS0649
    [ThreadStatic] static readonly int t_readonly;
#pragma warning restore CS0649
    [ThreadStatic, Obsolete("not this one")] static int t_old;
    [field: ThreadStatic] static int Auto { get; set; }

    internal static string Calls()
    {
        for (var i = 0; i < 3; i++) t_count += Id(i);
        for (var i = 0; i < 3; i++) t_count += i.GetHashCode();
        for (var i = 0; i < 3; i++) t_count += new Node { V = i }.V;
        for (var i = 0; i < 3; i++) t_count += Auto++;
        foreach (var one in new List<int> { 1, 2 }) t_count += one;
        for (var i = 0; i < 3; i++) t_money += i;
        for (var i = 0; i < 3; i++) t_count += t_money;
        foreach (int one in new[] { t_money, t_money }) t_count += one;
        for (var i = 0; i < 3; i++) t_text += i;
        for (var i = 0; i < 3; i++) t_count += Early.Plain;
        return t_count + " " + t_money.V + " " + t_text + " " + Touched;
    }

    internal static string Hidden()
    {
        for (var i = 0; i < 2; i++) t_money++;
        for (var i = 0; i < 2; i++) { s_money++; t_count++; }
        for (var i = 0; i < 2; i++) { (int, int) two = t_two; t_count += two.Item1; }
        foreach ((int, int) two in new[] { t_two }) t_count += two.Item1;
        for (var i = 0; i < 2; i++) t_pair = t_maybe ?? t_two;
        return t_money.V + " " + s_money.V + " " + t_count + " " + Touched + t_pair;
    }

    internal static string Types(bool never)
    {
        while (never) Initialised.Value++;
        Console.WriteLine("before");
        for (var i = 0; i < 3; i++) Initialised.Value++;
        while (never) Constructed.Value++;
        Console.WriteLine("between");
        for (var i = 0; i < 3; i++) Constructed.Value++;
        for (var i = 0; i < 3; i++) t_volatile += i;
        for (var i = 0; i < 3; i++) never |= t_readonly == i;
#pragma warning disable CS0618
        for (var i = 0; i < 3; i++) t_old += i;
#pragma warning restore CS0618
        return Initialised.Value + " " + Constructed.Value + " " + t_volatile + " " + never + " " + t_old;
    }

    internal static async Task<int> Later()
    {
        for (var i = 0; i < 3; i++) t_count += i;
        await Task.Yield();
        for (var i = 0; i < 3; i++) t_count += i;
        return 3;
    }

    internal static IEnumerable<int> Each()
    {
        for (var i = 0; i < 3; i++) t_count += i;
        yield return t_count;
        for (var i = 0; i < 3; i++) t_count += i;
        yield return t_count;
    }

    internal static void Places(bool often)
    {
        if (often) for (var i = 0; i < 3; i++) t_count++;
        { for (var i = 0; i < 3; i++) t_count++; }
        again: for (var i = 0; i < 3; i++) t_count++;
        if (t_count < 10) goto again;
        for (var i = 0; i < nameof(t_count).Length; i++) Console.Write("");
    }

    internal static int Lambda()
    {
        Func<int, int> sum = turns =>
        {
            for (int i = 0; i < turns; i++) t_count += i;
            return t_count;
        };
        return sum(3);
    }

    private static int Id(int value) => value;
}

static class Program
{
    static void Main()
    {
        Lanes.Each(() =>
        {
            Console.WriteLine(Lanes.Here + ": " + Engine.Calls());
            Console.WriteLine(Lanes.Here + ": " + Engine.Hidden());
            Console.WriteLine(Lanes.Here + ": " + Engine.Types(false));
            foreach (var one in Engine.Each()) Console.WriteLine(one);
            Engine.Places(true);
            Console.WriteLine(Engine.Lambda());
        });
        Console.WriteLine(Engine.Later().Result);
    }
}
