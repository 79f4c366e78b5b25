// form: thread-static fields in interfaces, also generic ones, used by default members and implementers
// expect: converted
using System;

interface ICount
{
    [ThreadStatic] private static int t_private;
    [ThreadStatic] static int t_public;
    [ThreadStatic] protected internal static string? t_text;
    int Next() => ++t_private;
    static int Both() => t_private * 10 + t_public;
}

interface IGeneric<T> where T : notnull
{
    [ThreadStatic] static T[]? t_items;
    static int Add(T x) { Array.Resize(ref t_items, (t_items?.Length ?? 0) + 1); t_items[^1] = x; return t_items.Length; }
}

class Impl : ICount { public int Push() { ICount.t_text += "p"; return ICount.t_public += 2; } }

static class Program
{
    static void Main()
    {
        var x = new Impl();
        ((ICount)x).Next(); x.Push();
        IGeneric<int>.Add(1); IGeneric<string>.Add("one"); IGeneric<string>.Add("two");
        Lanes.Each(() => Console.WriteLine($"{Lanes.Here}: {((ICount)x).Next()} {x.Push()} {ICount.Both()} {ICount.t_text} {IGeneric<int>.Add(2)} {IGeneric<string>.Add("s")} {IGeneric<string>.t_items![0]}"));
        Console.WriteLine(ICount.Both() + " " + IGeneric<long>.t_items?.Length);
    }
}
