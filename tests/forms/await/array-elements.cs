// form: arrays in X: X[i] = await, X[i] += await, X[await f()], X[1].F = await, lists and dictionaries
// expect: converted
using System;
using System.Collections.Generic;
using System.Threading.Tasks;

struct S { internal int F; }

static class Program
{
    [ThreadStatic] static int[]? t_a;
    [ThreadStatic] static S[]? t_s;
    [ThreadStatic] static List<int>? t_l;
    [ThreadStatic] static Dictionary<string, int>? t_d;

    static void Print() => Console.WriteLine($"{Lanes.Here}: {string.Join(",", t_a!)} {t_s![1].F} {string.Join(",", t_l!)} {t_d!["k"]}");

    static async Task Body()
    {
        t_a![0] = await Lanes.To("a", 5); Print();
        t_a![1] += await Lanes.To("b", 6); Print();
        Console.WriteLine(t_a![await Lanes.To("a", 2)]);
        t_a![await Lanes.To("b", 1)] = 70; Print();
        t_s![1].F = await Lanes.To("a", 8); Print();
        t_s![1].F += await Lanes.To("b", 9); Print();
        t_l![0] = await Lanes.To("a", 10); t_l!.Add(await Lanes.To("b", 11)); Print();
        t_d!["k"] += await Lanes.To("main", 12); Print();
    }

    static void Main()
    {
        int k = 100;
        Lanes.Each(() => { t_a = new[] { k, k + 1, k + 2 }; t_s = new S[2]; t_l = new() { k }; t_d = new() { ["k"] = k }; k += 100; });
        Lanes.Run(Body);
        Lanes.Each(Print);
    }
}
