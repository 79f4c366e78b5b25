// form: loops over core-locals of types with static initializers: held where nobody could see when they run
// expect: converted
// expect: places 5 in 5
using System;
using System.Collections.Generic;

static class Harmless
{
    private static readonly List<string> s_log = new();
    private static readonly object s_gate = new object();
    internal static int[] Table = { 1, 2, 3 };
    internal static readonly int Size = 16 * 4;
    private static readonly Made s_made = new();
    [ThreadStatic] internal static int Value;
    internal static string All() { lock (s_gate) { s_log.Add("x"); return Value + " " + s_log.Count + " " + s_made.V; } }
}

class Made { internal int V; }
class Saying { internal static int Count; internal Saying() { Console.WriteLine("saying " + Lanes.Here); } }
static class First { [ThreadStatic] internal static int Value; [ThreadStatic] internal static int Given = 7; }
static class Speaks { [ThreadStatic] internal static int Value; internal static readonly Saying Made = new(); }
static class Speaks2 { [ThreadStatic] internal static int Value; internal static readonly int Plain = Lanes.Here.Length; }
static class Mutual1 { [ThreadStatic] internal static int Value; internal static int Plain = Mutual2.Plain + 1; }
static class Mutual2 { [ThreadStatic] internal static int Value; internal static int Plain = Mutual1.Plain + 1; }
static class Asks { [ThreadStatic] internal static int Value; internal static int Plain = Harmless.Size; }
static class Property { [ThreadStatic] internal static int Value; internal static int Plain { get; } = 3; }

static class Program
{
    static string Step(int turns)
    {
        for (var i = 0; i < turns; i++) Harmless.Value += Harmless.Table[i % 3];
        for (var i = 0; i < turns; i++) Asks.Value += Harmless.Size;
        for (var i = 0; i < turns; i++) First.Value += i;
        for (var i = 0; i < turns; i++) Speaks.Value += i;
        for (var i = 0; i < turns; i++) Speaks2.Value += i;
        for (var i = 0; i < turns; i++) Mutual1.Value += i;
        for (var i = 0; i < turns; i++) Mutual2.Value += i;
        for (var i = 0; i < turns; i++) Property.Value += i;
        for (var i = 0; i < turns; i++) Harmless.Value += Saying.Count;
        for (var i = 0; i < turns; i++) Harmless.Value ^= 1;
        for (var i = 0; i < turns; i++) Harmless.Value ^= 1;
        return Harmless.All() + " " + Asks.Value + " " + First.Value + " " + Speaks.Value + " " + Speaks2.Value + " " + Mutual1.Value + " " + Mutual2.Value + " " + Property.Value;
    }

    static void Main()
    {
        Lanes.Each(() => Console.WriteLine(Lanes.Here + ": " + Step(0)));
        Lanes.Each(() => Console.WriteLine(Lanes.Here + ": " + Step(3) + " " + First.Given + " " + Speaks.Made + " " + Speaks2.Plain + Mutual1.Plain + Property.Plain + Asks.Plain));
    }
}
