using System.Collections.Generic;
using Hrtify.Fuzz.Programs;
using Microsoft.CodeAnalysis.CSharp;

namespace Hrtify.Fuzz.Forms;

/// <summary>References to thread-statics, spans over them, pointers to them.</summary>
internal static class Refs
{
    internal static IReadOnlyList<Form> All { get; } =
    [
        Form.Statement("ref-local", static pen => RefLocal(pen)).If(static pen => pen.MayKeepReferences),
        Form.Statement("ref-local-struct", static pen => RefPair(pen)).If(static pen => pen.MayKeepReferences),
        Form.Statement("ref-reassign", static pen => Reassign(pen)).Since(LanguageVersion.CSharp7_3).If(static pen => pen.MayKeepReferences),
        Form.Statement("ref-readonly-local", static pen => RefReadOnly(pen)).Since(LanguageVersion.CSharp7_2).If(static pen => pen.MayKeepReferences),
        Form.Statement("ref-call-assign", static pen => "Calls.Back(ref " + pen.Quietly().Variable() + ")" + pen.Chance.Of(" = ", " += ") + pen.Quietly().Number() + ";"),
        Form.Statement("ref-foreach-span", static pen => "foreach (ref var " + Name(pen, out var each) + " in MemoryMarshal.CreateSpan(ref " + pen.Use(Kind.Number) + ", 1)) " + each + " += 2;").Since(LanguageVersion.CSharp7_3).If(static pen => pen.MayKeepReferences),
        Form.Statement("ref-ternary-assign", static pen => "(" + pen.Leaf() + " > 2 ? ref " + pen.Use(Kind.Number) + " : ref " + pen.Use(Kind.Pair) + ".B) = " + pen.Quietly().Number() + ";").Since(LanguageVersion.CSharp7_2),
        Form.Statement("span-local", static pen => Span(pen)).Since(LanguageVersion.CSharp7_2).If(static pen => pen.MayKeepReferences),
        Form.Statement("inline-array-span", static pen => InlineSpan(pen)).Since(LanguageVersion.CSharp12).If(static pen => pen.MayKeepReferences),
        Form.Statement("inline-array-foreach", static pen => "foreach (var " + Name(pen, out var each) + " in " + pen.Use(Kind.Buffer) + ") Stage.Show(\"b\", " + each + ");").Since(LanguageVersion.CSharp12).If(static pen => pen.Flow == Flow.Plain),
        Form.Statement("ref-field", static pen => "using (new Scope(ref " + pen.Use(Kind.Number) + ")) Stage.Show(\"in scope\", " + pen.Use(Kind.Number) + ");").Since(LanguageVersion.CSharp11).If(static pen => pen.Flow == Flow.Plain),
        Form.Member("ref-return", static pen => Return(pen)),
        Form.Member("ref-property-over", static pen => Over(pen)),
        Script.Member("ref-escapes-thread", "internal static ref int %Get() { return ref %t; }\n%TS static int %t;",
            "ref var here = ref %H.%Get(); here = 5; Stage.On(1, () => { ref var there = ref %H.%Get(); there += 7; Stage.Show(\"there\", there); }); Stage.Show(\"here\", here);"),
        Script.Member("ref-kept-while-other-runs", "internal static void %Go(ref int place) { %t += 2; Stage.On(2, () => %t += 100); place += 1; Stage.Show(\"same\", %t); }\n%TS internal static int %t;", "%H.%Go(ref %H.%t);").If(static pen => !pen.Host.IsGeneric),
        Script.Member("fixed-address", "internal static unsafe int %Go() { fixed (int* p = &%t) { *p += 3; p[0]++; return *p + %t; } }\n%TS static int %t;", "Stage.Show(\"fixed\", %H.%Go());", "Stage.Show(\"fixed\", %H.%Go());"),
        Script.Member("pointer-field", "internal static unsafe int %Go() { int v = 3; %p = &v; *%p += 2; %p = null; return v + (%p == null ? 10 : 0); }\n%TS static unsafe int* %p;", "Stage.Show(\"pointer\", %H.%Go());"),
        Script.Member("pointer-field-initialized", "internal static unsafe long %Go() { return (long)%p; }\n%TS static unsafe int* %p = (int*)%Start();\nstatic int %Start() { Stage.Say(\"pointer init\"); return 8; }", "Stage.Show(\"pointer\", %H.%Go());").If(static pen => SpeaksAnyway(pen)),
        Script.Beside("fixed-buffer-struct", "unsafe struct %Fix { internal fixed int Items[4]; }\nstatic unsafe class %Owner { %TS static %Fix %f; internal static int Go() { fixed (int* p = %f.Items) { p[1] = 4; } %f.Items[2] = 5; return %f.Items[1] + %f.Items[2]; } }", "Stage.Show(\"buffer\", %Owner.Go());").Since(LanguageVersion.CSharp7_3),
        Script.Beside("p-invoke-like", "static unsafe class %Native { %TS static long %t; static void Fill(long* to) { *to = 7; } internal static long Go() { fixed (long* p = &%t) Fill(p); return %t; } }", "Stage.Show(\"native\", %Native.Go());"),
    ];

    private static bool SpeaksAnyway(Pen pen) => pen.Host.FirstTouch == FirstTouch.Speaks;

    private static string Name(Pen pen, out string name) => name = pen.Fresh("each");

    private static string RefLocal(Pen pen)
    {
        var name = pen.Fresh("r");
        return "{ ref int " + name + " = ref " + pen.Quietly().Variable() + "; " + name + " += " + pen.Quietly().Number() + "; " + name + "++; Stage.Show(\"r\", " + name + "); }";
    }

    private static string RefPair(Pen pen)
    {
        var name = pen.Fresh("r");
        return "{ ref var " + name + " = ref " + pen.Use(Kind.Pair) + "; " + name + ".A = " + pen.Quietly().Number() + "; " + name + ".Increase(2); ref int inner = ref " + name + ".In.G; inner++; Stage.Show(\"rp\", " + pen.Use(Kind.Pair) + "); }";
    }

    private static string Reassign(Pen pen)
    {
        var name = pen.Fresh("r");
        return "{ ref int " + name + " = ref " + pen.Use(Kind.Number) + "; " + name + " = ref " + pen.Use(Kind.Pair) + ".B; " + name + " = " + pen.Quietly().Number() + "; }";
    }

    private static string RefReadOnly(Pen pen)
    {
        var name = pen.Fresh("r");
        return "{ ref readonly int " + name + " = ref " + pen.Use(Kind.Number) + "; " + pen.Use(Kind.Number) + " += 3; Stage.Show(\"ro\", " + name + "); }";
    }

    private static string Span(Pen pen)
    {
        var name = pen.Fresh("span");
        return "{ Span<int> " + name + " = MemoryMarshal.CreateSpan(ref " + pen.Use(Kind.Number) + ", 1); " + name + "[0] += " + pen.Quietly().Number() + "; Stage.Show(\"span\", " + name + "[0]); }";
    }

    private static string InlineSpan(Pen pen)
    {
        var name = pen.Fresh("span");
        var field = pen.Use(Kind.Buffer);
        return "{ Span<int> " + name + " = " + field + "; " + name + "[2] = " + pen.Quietly().Number() + "; ReadOnlySpan<int> read = " + field + "; Stage.Show(\"bs\", read[2] + " + field + "[1..3].Length); }";
    }

    private static string Return(Pen pen)
    {
        var name = pen.Fresh("Ref");
        pen.Step(name, "{ " + pen.Here + "." + name + "() = 4; " + pen.Here + "." + name + "() += 3; Stage.Show(\"ref\", " + pen.Here + "." + name + "()++ + " + pen.Here + "." + name + "()); }");
        var inside = pen.Inside(Flow.Plain);
        return "internal static ref int " + name + "() { " + inside.Statement() + " return ref " + inside.Variable() + "; }";
    }

    private static string Over(Pen pen)
    {
        var name = pen.Fresh("RefProp");
        pen.Step(name, "{ " + pen.Here + "." + name + " = 4; Calls.Ref(ref " + pen.Here + "." + name + "); Stage.Show(\"ref\", " + pen.Here + "." + name + "); }");
        return "internal static ref int " + name + " { get { return ref " + pen.Inside(Flow.Plain).Use(Kind.Number) + "; } }";
    }
}
