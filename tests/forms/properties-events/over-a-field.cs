// form: properties, indexers and explicit events over a thread-static field: Current { get; set; } and its kind
// expect: converted
using System;

class Ctx
{
    [ThreadStatic] static Ctx? t_current;
    [ThreadStatic] static Action? t_event;
    [ThreadStatic] static int t_n;
    internal static Ctx? Current { get => t_current; set => t_current = value; }
    internal static Ctx OrNew => t_current ??= new Ctx();
    internal static ref int N => ref t_n;
    internal static event Action E { add => t_event += value; remove => t_event -= value; }
    internal int this[int i] { get => t_n + i; set => t_n = value - i; }
    internal static int Fire() { t_event?.Invoke(); return t_n; }
    internal readonly string Name = Lanes.Here;
}

static class Program
{
    static void Up() => Ctx.N += 5;

    static void Main()
    {
        Ctx.E += Up; Ctx.Current = new Ctx(); Ctx.N = 100;
        Lanes.On("b", () => { Ctx.E += Up; Ctx.E += Up; Ctx.E -= Up; });
        Lanes.Each(() => { Console.WriteLine($"{Lanes.Here}: {Ctx.Current?.Name} {Ctx.OrNew.Name} {Ctx.Fire()} {Ctx.OrNew[3]++} {Ctx.N}"); });
        Lanes.Each(() => Console.WriteLine(Ctx.Current!.Name + Ctx.Fire()));
    }
}
