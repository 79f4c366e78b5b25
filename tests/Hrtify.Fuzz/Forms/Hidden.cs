using System.Collections.Generic;
using Hrtify.Fuzz.Programs;
using Microsoft.CodeAnalysis.CSharp;

namespace Hrtify.Fuzz.Forms;

/// <summary>Thread-statics that are hidden behind a property or cannot be written to.</summary>
internal static class Hidden
{
    internal static IReadOnlyList<Form> All { get; } =
    [
        Script.Member("auto-property", "[field: ThreadStatic] internal static int %P { get; set; }", "%H.%P += 3; %H.%P++; Stage.Show(\"p\", %H.%P);", "Stage.Show(\"p\", %H.%P); Stage.On(2, () => Stage.Show(\"p\", %H.%P));"),
        Script.Beside("auto-property-initializer", "class %A { [field: ThreadStatic] internal static int P { get; private set; } = Stage.Note(\"p\", 4); internal static void Up() { P++; } }", "Stage.Show(\"p\", %A.P); %A.Up(); Stage.Show(\"p\", %A.P);", "Stage.Show(\"p\", %A.P);"),
        Script.Beside("auto-property-get-only", "class %A { [field: ThreadStatic] internal static int P { get; } = Stage.Note(\"p\", 4); }", "Stage.Show(\"p\", %A.P);", "Stage.Show(\"p\", %A.P);"),
        Script.Beside("auto-property-get-only-constructor", "class %A { [field: ThreadStatic] internal static int P { get; } static %A() { P = Stage.Note(\"p\", 4); } }", "Stage.Show(\"p\", %A.P);", "Stage.Show(\"p\", %A.P);"),
        Script.Beside("auto-property-struct", "class %A { [field: ThreadStatic] internal static Pair P { get; set; } internal static void Go() { P = new Pair(1, 2); var p = P; p.A = 9; Stage.Show(\"p\", P); P = p; } }", "%A.Go(); Stage.Show(\"p\", %A.P);", "Stage.Show(\"p\", %A.P);"),
        Script.Beside("auto-property-await", "class %A { [field: ThreadStatic] internal static int P { get; set; } internal static async Task<int> Go() { P = await Stage.Hop(%L, 4); P += await Stage.Hop(%L, 3); return P; } }", "await Shown(%A.Go());"),
        Script.Beside("auto-property-expression-tree", "class %A { [field: ThreadStatic] internal static int P { get; set; } internal static int Go() { P++; Expression<Func<int>> e = () => P; return e.Compile(true)(); } }", "Stage.Show(\"p\", %A.Go());").Rare(),
        Script.Beside("field-keyword", "class %A { [field: ThreadStatic] internal static int P { get { return field + 1; } set { field = value < 0 ? 0 : value; } } }", "%A.P = 4; Stage.Show(\"p\", %A.P); %A.P = -4; Stage.Show(\"p\", %A.P);", "Stage.Show(\"p\", %A.P);").Since(LanguageVersion.CSharp14),
        Script.Beside("field-keyword-initializer", "class %A { [field: ThreadStatic] internal static %S P { get => field ??= \"lazy\"; set => field = value + nameof(field).Length; } = Stage.Note(\"p\", \"i\"); }".Replace("nameof(field).Length", "\"!\"", System.StringComparison.Ordinal), "Stage.Show(\"p\", %A.P); %A.P = \"q\"; Stage.Show(\"p\", %A.P);", "Stage.Show(\"p\", %A.P);").Since(LanguageVersion.CSharp14),
        Script.Beside("field-keyword-and-local", "class %A { [field: ThreadStatic] internal static int P { get { int @field = 3; return @field + field; } set => field = value; } }", "%A.P = 4; Stage.Show(\"p\", %A.P);").Since(LanguageVersion.CSharp14),
        Script.Beside("readonly-initializer", "class %A { %TS internal static readonly int R = Stage.Note(\"r\", 4); %TS internal static readonly Node N = new Node { V = 2 }; }", "Stage.Show(\"r\", %A.R + (%A.N?.V ?? 0));", "Stage.Show(\"r\", %A.R + (%A.N?.V ?? 0));"),
        Script.Beside("readonly-constructor", "class %A { %TS internal static readonly int R; %TS internal static readonly Pair P; static %A() { R = Stage.Note(\"r\", 4); P.A = 3; P.Increase(R); Calls.Ref(ref R); } }", "Stage.Show(\"r\", %A.R + %A.P.A); %A.P.Increase(3); Stage.Show(\"defensive copy\", %A.P.A);", "Stage.Show(\"r\", %A.R);"),
        Script.Beside("readonly-never-written", "class %A { %TS internal static readonly int R; %TS internal static readonly %S S; }", "Stage.Show(\"r\", %A.R + Calls.In(%A.R)); Stage.Show(\"s\", %A.S);"),
        Script.Beside("readonly-ref-readonly", "class %A { %TS static readonly int R = 4; internal static ref readonly int Get() { return ref R; } }", "Stage.Show(\"r\", %A.Get());", "Stage.Show(\"r\", %A.Get());").Since(LanguageVersion.CSharp7_2),
        Script.Beside("volatile-plain", "class %A { %TS static volatile int V; %TS static volatile %S S; internal static int Go() { V = V + 1; V += 2; V++; S = \"s\" + V; return V + S.Length; } }", "Stage.Show(\"v\", %A.Go()); Stage.Show(\"v\", %A.Go());", "Stage.Show(\"v\", %A.Go());"),
        Script.Beside("volatile-by-ref", "#pragma warning disable CS0420\nclass %A { %TS static volatile int V; internal static int Go() { return Interlocked.Increment(ref V) + Calls.Ref(ref V); } }\n#pragma warning restore CS0420", "Stage.Show(\"v\", %A.Go());").Rare(),
        Script.Beside("volatile-await", "class %A { %TS static volatile int V; internal static async Task<int> Go() { V = await Stage.Hop(%L, 4); return V; } }", "await Shown(%A.Go());").Rare(),
        Script.Beside("partial-property", "partial class %A { [field: ThreadStatic] internal static partial int P { get; set; } }\npartial class %A { internal static partial int P { get => field; set => field = value; } }", "%A.P += 3; Stage.Show(\"p\", %A.P);", "Stage.Show(\"p\", %A.P);").Since(LanguageVersion.CSharp14),
        Script.Beside("thread-local", "class %A { internal static readonly ThreadLocal<int> L = new ThreadLocal<int>(() => Stage.Note(\"made\", 5)); }", "%A.L.Value += 3; Stage.Show(\"l\", %A.L.Value); Stage.On(1, () => Stage.Show(\"l\", %A.L.Value));", "Stage.Show(\"l\", %A.L.Value); Stage.Show(\"made\", %A.L.IsValueCreated);"),
        Script.Beside("thread-local-lazy", "class %A { static ThreadLocal<Node> L = new ThreadLocal<Node>(() => new Node { V = %L }, trackAllValues: true); internal static int Go() { L.Value.V++; return L.Value.V + L.Values.Count; } }", "Stage.Show(\"l\", %A.Go()); Stage.Show(\"l\", %A.Go());", "Stage.Show(\"l\", %A.Go());"),
        Script.Beside("async-local-beside", "class %A { static readonly AsyncLocal<int> L = new AsyncLocal<int>(); %TS static int T; internal static async Task<string> Go() { L.Value = 3; T = 3; await Stage.Hop(%L); L.Value++; T++; return L.Value + \" \" + T; } }", "await Shown(%A.Go());"),
    ];
}
