// form: structs with fields, arrays (also jagged and multi-dimensional), tuples, delegates, dynamic, generics as field types
// expect: converted
using System;
using System.Collections.Generic;

struct Inner { public int N; public string? S; }
struct Outer { public Inner In; public int[]? A; public int N; public int Sum() => N + In.N; }
delegate int Fold(ref int acc, int x);

static class Program
{
    [ThreadStatic] static Outer t_struct;
    [ThreadStatic] static int[]? t_array;
    [ThreadStatic] static int[][]? t_jagged;
    [ThreadStatic] static string?[,]? t_multi;
    [ThreadStatic] static (int a, string? b) t_tuple;
    [ThreadStatic] static (int, (byte x, Inner y) z)[]? t_tuples;
    [ThreadStatic] static Func<int, int>? t_func;
    [ThreadStatic] static Fold? t_delegate;
    [ThreadStatic] static dynamic? t_dynamic;
    [ThreadStatic] static Dictionary<string, List<int?>>? t_map;
    [ThreadStatic] static KeyValuePair<int, Outer?> t_pair;
    [ThreadStatic] static Outer? t_nullable;

    static void Step(int k)
    {
        t_struct.In.N += k; t_struct.N++; t_struct.In.S += k;
        (t_array ??= new int[2])[1] += k;
        (t_jagged ??= new[] { new int[1], new int[2] })[1][1]--;
        (t_multi ??= new string?[2, 2])[0, 1] += "m";
        t_tuple.a += k; t_tuple.b += "t";
        t_tuples ??= new (int, (byte, Inner))[1]; t_tuples[0].z.y.N += k;
        t_func += x => x + k;
        t_delegate ??= (ref int acc, int x) => acc += x * k;
        t_dynamic = t_dynamic is null ? k : t_dynamic + "!";
        t_map ??= new(); if (!t_map.TryAdd("k", new() { k })) t_map["k"].Add(null);
        t_pair = new(t_pair.Key + 1, t_struct);
        t_nullable = t_nullable is null ? t_struct : null;
    }

    static void Print()
    {
        int acc = 1;
        Console.WriteLine($"{Lanes.Here}: {t_struct.Sum()} {t_struct.In.S} {t_array?[1]} {t_jagged?[1][1]} {t_multi?[0, 1]} {t_tuple} {t_tuples?[0].z.y.N} {t_func?.Invoke(10)} {t_delegate?.Invoke(ref acc, 5)} {acc} {t_dynamic} {t_map?["k"].Count} {t_pair.Key} {t_pair.Value?.N} {t_nullable?.In.N}");
    }

    static void Main()
    {
        Step(1);
        Lanes.On("a", () => { Step(10); Step(20); });
        Lanes.Each(Print);
        Lanes.On("b", () => Step(5));
        Step(2);
        Lanes.Each(Print);
    }
}
