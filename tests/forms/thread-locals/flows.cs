// form: ThreadLocal in locals, parameters, results, lists, dictionaries, lazies, arrays, tuples, generic methods, lambdas and ref arguments
// expect: none
// expect: locals 4 of 4
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

class Pool<T> where T : new()
{
    private readonly ThreadLocal<T> _item;
    internal Pool(ThreadLocal<T> item) { _item = item ?? throw new ArgumentNullException(nameof(item)); }
    internal ThreadLocal<T> Item => _item;
    internal T Get() => _item.Value!;
}

static class Program
{
    private static ThreadLocal<int>? s_lazy;
    private static readonly List<ThreadLocal<int>> s_all = new List<ThreadLocal<int>>();
    private static readonly Lazy<ThreadLocal<string>> s_late = new(() => new ThreadLocal<string>(() => Lanes.Here));
    private static readonly Dictionary<string, ThreadLocal<int>> s_byName = new();

    static ThreadLocal<int> Make(int start) { var made = new ThreadLocal<int>(() => start); s_all.Add(made); return made; }
    static void Raise(this ThreadLocal<int> local, int by = 1) => local.Value += by;
    static T Same<T>(T value) => value;

    static void Main()
    {
        var a = Make(10);
        ThreadLocal<int> b = Make(20), c = a;
        var pool = new Pool<object>(new ThreadLocal<object>(() => "item on " + Lanes.Here));
        LazyInitializer.EnsureInitialized(ref s_lazy, () => new ThreadLocal<int>(() => 5));
        s_byName["x"] = Same(b);
        var pick = s_byName.Count > 3 ? a : s_lazy ?? c;
        Func<ThreadLocal<int>> get = () => a;
        var array = new[] { a, b };
        var pair = (First: a, Second: 3);
        Lanes.Each(() =>
        {
            a.Raise(); b.Raise(5); get().Raise(100); array[1].Raise(1000);
            foreach (var local in s_all) local.Raise(10000);
            if (s_byName.TryGetValue("x", out var found)) Console.Write(found.Value + " ");
            Console.WriteLine($"{Lanes.Here}: {a.Value} {b.Value} {c.Value} {pick.Value} {s_lazy!.Value++} {s_late.Value.Value} {pool.Get()} {pool.Item.IsValueCreated} {pair.First.Value} {s_all.Sum(local => local.Value)} {ReferenceEquals(a, c)} {nameof(ThreadLocal<int>)}");
        });
    }
}
