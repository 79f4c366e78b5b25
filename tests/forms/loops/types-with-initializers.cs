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
static class Lambda { [ThreadStatic] internal static int Value; internal static readonly Func<int, int> Up = v => v + 1; internal static readonly Dictionary<string, int> Map = new(16); }
static class Ids { internal static int Next; internal static int[] Table = { 0 }; [ThreadStatic] internal static int t_id; }
static class Counted { [ThreadStatic] internal static int Value; internal static int Id = Ids.Next++; }
static class Copied { [ThreadStatic] internal static int Value; internal static int Copy = Ids.Next; }
static class Looked { [ThreadStatic] internal static int Value; internal static readonly int First = Ids.Table[0]; }
static class Threaded { [ThreadStatic] internal static int Value; internal static readonly int First = Ids.t_id; }
static class Divided { [ThreadStatic] internal static int Value; internal static int Copy = 7 / Ids.Table[1 - 1]; }
static class Refused { [ThreadStatic] internal static int Value; internal static Uri At = new Uri("::bad"); }
static class Sized { [ThreadStatic] internal static int Value; internal static List<int> At = new List<int>(-1); }
struct Money { internal int V; public static implicit operator Money(int m) { Console.WriteLine("from " + Lanes.Here); return new Money { V = m }; } }
struct Log { public static implicit operator Log(Version m) { Console.WriteLine("log " + Lanes.Here); return default; } }
static class ByNumber { [ThreadStatic] internal static int Value; internal static readonly Money Zero = 0; }
static class ByObject { [ThreadStatic] internal static int Value; internal static readonly Log At = new Version(3, 1); }
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
        for (var i = 0; i < turns; i++) Lambda.Value += i;
        for (var i = 0; i < turns; i++) Counted.Value += i;
        for (var i = 0; i < turns; i++) Copied.Value += i;
        for (var i = 0; i < turns; i++) Looked.Value += i;
        for (var i = 0; i < turns; i++) Threaded.Value += i;
        for (var i = 0; i < 0; i++) Divided.Value += i;
        for (var i = 0; i < 0; i++) Refused.Value += i;
        for (var i = 0; i < 0; i++) Sized.Value += i;
        for (var i = 0; i < turns; i++) ByNumber.Value += i;
        for (var i = 0; i < turns; i++) ByObject.Value += i;
        Ids.Next++; Ids.t_id++; Ids.Table[0]++;
        return Counted.Value + Copied.Value + Looked.Value + Threaded.Value + ByNumber.Value + ByObject.Value + Lambda.Value + " " + Harmless.All() + " " + Asks.Value + " " + First.Value + " " + Speaks.Value + " " + Speaks2.Value + " " + Mutual1.Value + " " + Mutual2.Value + " " + Property.Value;
    }

    static void Main()
    {
        Lanes.Each(() => Console.WriteLine(Lanes.Here + ": " + Step(0)));
        Lanes.Each(() => Console.WriteLine(Lanes.Here + ": " + Step(3) + " " + First.Given + " " + Speaks.Made + " " + Speaks2.Plain + Mutual1.Plain + Property.Plain + Asks.Plain + Counted.Id + Copied.Copy + Looked.First + Threaded.First));
    }
}
