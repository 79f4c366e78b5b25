// form: [field: ThreadStatic] properties in generic, nested, record and interface types, with attributes, modifiers on accessors, initializers that print, null, and a get-only one set early
// expect: refused Lazy auto-property
// langversion: 14
using System;
using System.Diagnostics;
using System.Threading.Tasks;

interface IFace { [field: ThreadStatic] static int Face { get; set; } = 1; }

record Rec { [field: NonSerialized, ThreadStatic] internal static int Both { get; set; } [field: ThreadStatic] [DebuggerBrowsable(DebuggerBrowsableState.Never)] internal static string? Text { get; private set; } internal static void Set(string? text) => Text = text; }

class Gen<T>
{
    [field: ThreadStatic]
    internal static T? Item { get; set; } = Made<T>("Item");

    [field: ThreadStatic] internal static Inner Here { get; } = new Inner { N = 4 };
    [field: ThreadStatic] internal static int Count { get { return field; } set { Console.Write($"<{value}>"); field = value; } } = 7;
    [field: ThreadStatic] internal static string Name { get => field ??= "made on " + Lanes.Here; set => field = value.Trim(); }
    [field: ThreadStatic] internal static Func<int> Own { get => field ??= () => 1; set; }
    [field: ThreadStatic] internal static Func<int> Lazy { get => () => field == null ? 2 : field(); set; }

    internal class Inner { internal int N; }
    static U? Made<U>(string what) { Console.WriteLine($"{typeof(T).Name} {what}"); return default; }
}

class Early
{
    static readonly int s_first = (Made = 5) + 1;
    [field: ThreadStatic] internal static int Made { get; }
    [field: ThreadStatic] internal static (int, string) Pair { get; private set; }
    static Early() { Made += s_first; Pair = (1, nameof(Made)); Console.WriteLine(Made); }
    internal static void Next() => Pair = (Pair.Item1 + 1, Pair.Item2 + "!");
}

static class Program
{
    static async Task Body()
    {
        IFace.Face = await Lanes.To("a", 5);
        IFace.Face += await Lanes.To("b", 6);
        (Gen<int>.Count, Gen<int>.Item) = (await Lanes.To("a", 8), 9);
    }

    static void Main()
    {
        Lanes.On("a", () => Console.WriteLine(Gen<int>.Count));
        Lanes.Each(() => { Gen<int>.Count++; Gen<string>.Item += "x"; Rec.Set(Rec.Text + "t"); Rec.Both--; Early.Next(); Gen<long>.Name += " "; Console.WriteLine($"{Lanes.Here}: {Gen<int>.Count} {Gen<int>.Item} {Gen<string>.Item} {Gen<int>.Here?.N} {Rec.Text} {Rec.Both} {Early.Made} {Early.Pair} {IFace.Face} {Gen<long>.Name} {Gen<long>.Lazy()} {Gen<long>.Own()}"); });
        Lanes.Run(Body);
        Lanes.Each(() => Console.WriteLine($"{Lanes.Here}: {IFace.Face} {Gen<int>.Count} {Gen<int>.Item}"));
    }
}
