// form: awaits over core-locals of a library: every use that a reference does not survive
// expect: converted
// expect: uses 40 of 40
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Engines;
using static Engines.Engine;
using E = Engines.Engine;

class Derived : Open
{
    internal static async Task Go()
    {
        t_shared = await Lanes.To("a", 4);
        t_shared += await Lanes.To("b", 5);
        Open.t_open = await Lanes.To("a", t_open + 1);
        Console.WriteLine($"{Lanes.Here}: {t_shared} {t_open}");
    }
}

static class Program
{
    [ThreadStatic] static int t_own;

    static void Print() => Console.WriteLine($"{Lanes.Here}: {t_own} {Engine.t_depth} {t_name ?? "-"} {t_limit?.ToString() ?? "-"} {t_meter} {t_next?.Invoke(1)} {t_list?.Count} {t_small} {E.Inner.t_depth} {Open.t_open} {Open.Shared}");

    static int By(ref int place, int by) => place += by;
    static int Both(ref int one, ref int two, int by) => (one += by) + (two += by * 2);
    static void Out(out int place, int value) => place = value;
    static int In(in int place, int by) => place + by;

    static async Task Assigned()
    {
        Engine.t_depth = await Lanes.To("a", 5); Print();
        Engines.Engine.t_depth += await Lanes.To("b", 6); Print();
        global::Engines.Engine.t_depth = E.Inner.t_depth = await Lanes.To("main", 7); Print();
        E . /* in */ t_depth -= await Lanes.To("a", 1); Print();
        t_name = t_depth > 2 ? await Lanes.To("b", "n") : null; Print();
        t_name ??= await Lanes.To("a", "or"); Print();
        t_name += await Lanes.To("b", "more"); Print();
        t_limit ??= await Lanes.To("a", 3); Print();
        t_next += await Lanes.To("b", new Func<int, int>(x => x + 10)); Print();
        t_list = new List<int> { await Lanes.To("a", 3) }; Print();
        t_small += await Lanes.To("b", (byte)250); Print();
        (t_depth, t_own, Open.t_open) = (await Lanes.To("a", 1), await Lanes.To("b", 2), await Lanes.To("a", 3)); Print();
        Engine
            .t_depth // told over lines
            = await Lanes.To("b", 12); Print();
        Engine.Inner.t_depth = await Lanes.To("a", 1) + await Lanes.To("b", 2); Print();
        t_own = t_depth = await Lanes.To("main", 44); Print();
    }

    static async Task Passed()
    {
        Console.WriteLine(By(ref t_depth, await Lanes.To("a", 5))); Print();
        Console.WriteLine(Both(ref t_depth, ref t_own, await Lanes.To("b", 5))); Print();
        Console.WriteLine(Both(ref t_own, ref Engine.Inner.t_depth, await Lanes.To("a", 7))); Print();
        Out(out Open.t_open, await Lanes.To("b", 9)); Print();
        Console.WriteLine(In(in t_depth, await Lanes.To("a", 2)) + In(t_depth, await Lanes.To("b", 2))); Print();
        Console.WriteLine(Interlocked.Exchange(ref Engine.t_depth, await Lanes.To("main", 70))); Print();
        Console.WriteLine(By(by: await Lanes.To("a", 5), place: ref t_depth)); Print();
    }

    static async Task Called()
    {
        t_meter.Value = await Lanes.To("a", 3); Print();
        E.t_meter.Value += await Lanes.To("b", 4); Print();
        Console.WriteLine(t_meter.Add(await Lanes.To("a", 5))); Print();
        Console.WriteLine(Engine.t_meter.Add(await Lanes.To("a", 5)) + t_meter.Add(await Lanes.To("b", 5))); Print();
        t_meter.Reset(await Lanes.To("b", 5), 3); Print();
        Console.WriteLine(t_meter.Grow(await Lanes.To("main", 6))); Print();
    }

    static async Task Elsewhere()
    {
        Func<Task> later = async () => { t_depth += await Lanes.To("b", 1); };
        await later(); Print();
        async Task Local<T>(T value) { t_depth += await Lanes.To("a", 3); Console.WriteLine(value); }
        await Local("local"); Print();
        await new Box<string>().Fill("x"); Print();
        await default(Value).Fill(); Print();
        await ((IFill)new Filler()).Fill(); Print();
        if (await Lanes.To("b", true)) t_depth++;
        t_depth = 5; await Lanes.To("a"); t_depth++; Print();
        Console.WriteLine(t_depth + await Lanes.To("b", 1) + t_depth);
    }

    static void Main()
    {
        int k = 100;
        Lanes.Each(() => { t_depth = k; t_own = k + 1; t_meter.Value = k + 2; Open.t_open = k + 3; k += 100; });
        Lanes.Run(Assigned);
        Lanes.Run(Passed);
        Lanes.Run(Called);
        Lanes.Run(Elsewhere);
        Lanes.Run(Derived.Go);
        Lanes.Each(Print);
    }
}

class Box<T>
{
    internal async Task Fill(T value)
    {
        t_depth = await Lanes.To("a", 70);
        t_meter.Value = await Lanes.To("b", 71);
        Console.WriteLine(value);
    }
}

readonly struct Value
{
    internal async Task Fill() => Inner.t_depth = await Lanes.To("a", 72);
}

interface IFill
{
    async Task Fill() => t_name = await Lanes.To("b", "interface");
}

class Filler : IFill;
