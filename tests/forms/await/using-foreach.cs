// form: await using (X), await using var d = X, foreach over X with awaits in the body, await foreach over X, using (X)
// expect: converted
using System;
using System.Collections.Generic;
using System.Threading.Tasks;

sealed class Res : IAsyncDisposable, IDisposable { internal string Name = ""; public async ValueTask DisposeAsync() { Console.WriteLine($"async {Name} on {Lanes.Here}"); await Lanes.To("c"); Console.WriteLine($"done {Name} on {Lanes.Here}"); } public void Dispose() => Console.WriteLine($"dispose {Name} on {Lanes.Here}"); }

static class Program
{
    [ThreadStatic] static Res? t_r;
    [ThreadStatic] static List<int>? t_l;
    [ThreadStatic] static int[]? t_a;
    [ThreadStatic] static IAsyncEnumerable<int>? t_e;
    [ThreadStatic] static int t_n;

    static async IAsyncEnumerable<int> Numbers() { for (int i = 0; i < 3; i++) { await Lanes.To(i % 2 == 0 ? "a" : "b"); yield return ++t_n; } }

    static async Task Body()
    {
        t_r = new Res { Name = "one" }; t_l = new() { 1, 2, 3 }; t_a = new[] { 4, 5 }; t_e = Numbers();
        foreach (int x in t_l) { await Lanes.To(x == 2 ? "main" : "a"); t_n += x; Console.WriteLine($"{Lanes.Here} {x} {t_n} {t_l?.Count}"); }
        await Lanes.To("main");
        foreach (int x in t_a) { t_a = null; await Lanes.To("b"); Console.WriteLine($"{Lanes.Here} {x} {t_a?.Length}"); }
        await Lanes.To("main");
        await foreach (int x in t_e) Console.WriteLine($"{Lanes.Here} {x} {t_n}");
        await Lanes.To("main");
        await using (t_r) { t_r = new Res { Name = "other" }; await Lanes.To("a"); Console.WriteLine(t_r?.Name ?? "none"); }
        await Lanes.To("main");
        { await using var d = t_r; using var e = t_r; t_r = null; await Lanes.To("b"); t_n++; }
    }

    static void Main()
    {
        Lanes.Run(Body);
        Lanes.Each(() => Console.WriteLine($"{Lanes.Here}: {t_r?.Name} {t_l?.Count} {t_n}"));
        Lanes.On("fresh", () => Console.WriteLine(t_e == null));
    }
}
