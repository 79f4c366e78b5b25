// form: generic methods, local functions and lambdas with the field of a type parameter; cached generic delegates
// expect: converted
using System;
using System.Collections.Generic;

static class Cache<TKey, TValue> where TKey : notnull { [ThreadStatic] static Dictionary<TKey, TValue>? t_map; [ThreadStatic] internal static int Hits; internal static TValue Get(TKey k, Func<TKey, TValue> make) { t_map ??= new(); if (t_map.TryGetValue(k, out var v)) { Hits++; return v; } return t_map[k] = make(k); } }
static class Pool<T> where T : class, new() { [ThreadStatic] static Stack<T>? t_free; [ThreadStatic] internal static int t_made; internal static T Rent() { t_free ??= new(); if (t_free.TryPop(out var x)) return x; t_made++; return new T(); } internal static void Return(T x) => (t_free ??= new()).Push(x); }

static class Program
{
    static Func<T> Make<T>(T first) { Cache<string, T>.Get("k", _ => first); return () => Cache<string, T>.Get("k", k => Local<T>()); static U Local<U>() => Cache<int, U>.Get(0, _ => default!); }

    static void Main()
    {
        var f = Make("main"); var g = Make(5);
        Lanes.Each(() => { var o = Pool<object>.Rent(); Pool<object>.Return(o); Pool<List<int>>.Rent(); Console.WriteLine($"{Lanes.Here}: {f() ?? "null"} {g()} {Cache<string, string>.Hits} {Cache<string, int>.Hits} {Cache<int, int>.Hits} {ReferenceEquals(o, Pool<object>.Rent())} {Pool<object>.t_made} {Pool<List<int>>.t_made}"); });
        Lanes.Each(() => { f(); g(); Console.WriteLine(Cache<string, string>.Hits + Cache<int, int>.Hits); });
    }
}
