using System.Collections.Generic;
using Hrtify.Fuzz.Programs;
using Microsoft.CodeAnalysis.CSharp;

namespace Hrtify.Fuzz.Forms;

/// <summary>Uses in expressions of type int.</summary>
internal static class Numbers
{
    internal static IReadOnlyList<Form> All { get; } =
    [
        Form.Number("leaf", static pen => pen.Leaf()).Often(),
        Form.Number("read", static pen => pen.Variable()).Often(),
        Form.Number("add", static pen => "(" + pen.Number() + pen.Chance.Of(" + ", " - ", " * ", " ^ ", " | ") + pen.Number() + ")").Often(),
        Form.Number("assign-expression", static pen => "(" + pen.Variable() + " = " + pen.Number() + ")").Often(),
        Form.Number("compound-expression", static pen => "(" + pen.Variable() + pen.Chance.Of(" += ", " -= ", " *= ", " |= ", " <<= ") + pen.Number() + ")").Often(),
        Form.Number("increment", static pen => pen.Chance.Below(4) switch { 0 => "(++" + pen.Variable() + ")", 1 => "(--" + pen.Variable() + ")", 2 => pen.Variable() + "--", _ => pen.Variable() + "++" }).Often(),
        Form.Number("call-value", static pen => "Calls.Id(" + pen.Number() + ")"),
        Form.Number("call-two", static pen => "Calls.Two(" + pen.Number() + ", " + pen.Number() + ")"),
        Form.Number("call-named-arguments", static pen => "Calls.Two(right: " + pen.Number() + ", left: " + pen.Number() + ")"),
        Form.Number("call-params", static pen => "Calls.Sum(" + pen.Number() + ", " + pen.Number() + ", " + pen.Number() + ")"),
        Form.Number("ref-argument", static pen => "Calls.Ref(ref " + pen.Variable() + ")"),
        Form.Number("ref-argument-then-value", static pen => "Calls.RefBy(ref " + pen.Variable() + ", " + pen.Number() + ")"),
        Form.Number("ref-named-arguments", static pen => "Calls.RefBy(by: " + pen.Number() + ", place: ref " + pen.Variable() + ")"),
        Form.Number("out-argument", static pen => "Calls.Out(out " + pen.Variable() + ", " + pen.Number() + ")"),
        Form.Number("in-argument", static pen => "Calls.In(in " + pen.Variable() + ")").Since(LanguageVersion.CSharp7_2),
        Form.Number("implicit-in", static pen => "Calls.InBy(" + pen.Variable() + ", " + pen.Number() + ")"),
        Form.Number("two-refs", static pen => "Calls.Swap(ref " + pen.Variable() + ", ref " + pen.Variable() + ")"),
        Form.Number("in-aliasing", static pen => Aliasing(pen)).Since(LanguageVersion.CSharp7_2),
        Form.Number("overload-choice", static pen => "Calls.Which(" + pen.Chance.Of("", "in ") + pen.Use(Kind.Number) + ")").Since(LanguageVersion.CSharp7_2),
        Form.Number("store-generic", static pen => "Calls.Store(ref " + pen.Use(Kind.Number) + ", " + pen.Number() + ")"),
        Form.Number("interlocked-increment", static pen => "Interlocked.Increment(ref " + pen.Variable() + ")"),
        Form.Number("interlocked-exchange", static pen => "Interlocked.Exchange(ref " + pen.Variable() + ", " + pen.Number() + ")"),
        Form.Number("interlocked-compare", static pen => "Interlocked.CompareExchange(ref " + pen.Use(Kind.Number) + ", " + pen.Number() + ", " + pen.Number() + ")"),
        Form.Number("volatile-class", static pen => "Volatile.Read(ref " + pen.Use(Kind.Number) + ")"),
        Form.Number("unsafe-asref", static pen => "Unsafe.AsRef(in " + pen.Use(Kind.Number) + ")").Since(LanguageVersion.CSharp12),
        Form.Number("span-element", static pen => "MemoryMarshal.CreateSpan(ref " + pen.Variable() + ", 1)[0]"),
        Form.Number("ternary", static pen => "(" + pen.Number() + " > " + pen.Number() + " ? " + pen.Number() + " : " + pen.Number() + ")"),
        Form.Number("ref-ternary", static pen => "(" + pen.Leaf() + " > 3 ? ref " + pen.Use(Kind.Number) + " : ref " + pen.Use(Kind.Pair) + ".A)").Since(LanguageVersion.CSharp7_2),
        Form.Number("coalesce", static pen => "(" + pen.Use(Kind.MaybeNumber) + " ?? " + pen.Number() + ")"),
        Form.Number("coalesce-assign", static pen => "(" + pen.Use(Kind.MaybeNumber) + " ??= " + pen.Number() + ")").Since(LanguageVersion.CSharp8),
        Form.Number("nullable-assign", static pen => "((" + pen.Use(Kind.MaybeNumber) + " = " + pen.Chance.Of("null", pen.Number()) + ") ?? 1)"),
        Form.Number("nullable-value", static pen => pen.Use(Kind.MaybeNumber) + ".GetValueOrDefault(" + pen.Number() + ")"),
        Form.Number("null-conditional", static pen => "(" + pen.Use(Kind.Node) + "?.V ?? " + pen.Number() + ")"),
        Form.Number("null-conditional-call", static pen => "(" + pen.Use(Kind.Node) + "?.Increase(" + pen.Number() + ") ?? 5)"),
        Form.Number("null-forgiving", static pen => pen.Use(Kind.Text) + "!.Length").Since(LanguageVersion.CSharp8).Rare(),
        Form.Number("object-property", static pen => "(" + Variables.Filled(pen, Kind.Node, "new Node()") + ".P += " + pen.Number() + ")"),
        Form.Number("object-indexer", static pen => "(" + Variables.Filled(pen, Kind.Node, "new Node()") + "[1] = " + pen.Number() + ")"),
        Form.Number("object-method", static pen => Variables.Filled(pen, Kind.Node, "new Node()") + ".Increase(" + pen.Number() + ")"),
        Form.Number("array-index", static pen => Variables.Filled(pen, Kind.Array, "new int[4]") + "[" + pen.Use(Kind.Number) + "++ & 1]"),
        Form.Number("array-length", static pen => "(" + pen.Use(Kind.Array) + "?.Length ?? -1)"),
        Form.Number("array-from-end", static pen => Variables.Filled(pen, Kind.Array, "new int[4]") + "[^1]").Since(LanguageVersion.CSharp8),
        Form.Number("array-range", static pen => Variables.Filled(pen, Kind.Array, "new int[4]") + "[1..].Length").Since(LanguageVersion.CSharp8),
        Form.Number("null-throws", static pen => pen.Use(Kind.Array) + "[0]").VeryRare(),
        Form.Number("checked", static pen => pen.Chance.Of("checked", "unchecked") + "(" + pen.Number() + " + " + pen.Variable() + ")"),
        Form.Number("cast", static pen => "(int)(long)" + pen.Variable()),
        Form.Number("long-compound", static pen => "(int)((" + pen.Use(Kind.Long) + " += " + pen.Number() + ") & 0xffff)"),
        Form.Number("byte-compound", static pen => "(" + pen.Use(Kind.Byte) + " += (byte)(" + pen.Number() + " & 15))"),
        Form.Number("byte-increment", static pen => pen.Use(Kind.Byte) + "++"),
        Form.Number("nameof", static pen => "nameof(" + pen.Own(Kind.Number) + ").Length"),
        Form.Number("interpolation", static pen => "$\"{(" + pen.Use(Kind.Number) + ")}{(" + pen.Leaf() + "),4:x2}\".Length"),
        Form.Number("interpolation-raw", static pen => "$$\"\"\"{{(" + pen.Use(Kind.Number) + ")}} {x}\"\"\".Length").Since(LanguageVersion.CSharp11),
        Form.Number("argument-text", static pen => "Calls.Text(" + pen.Own(Kind.Number) + ").Length").Since(LanguageVersion.CSharp10),
        Form.Number("line-number", static pen => "Calls.Line(" + pen.Chance.Of("", "/* here */") + ")"),
        Form.Number("note", static pen => "Stage.Note(\"n\", " + pen.Number() + ")").Often(),
        Form.Number("delegate-call", static pen => "(" + pen.Use(Kind.Function) + " ?? Calls.Id)(" + pen.Number() + ")").If(static pen => pen.Knows(LanguageVersion.CSharp7_3)),
        Form.Number("delegate-conditional", static pen => "(" + pen.Use(Kind.Function) + "?.Invoke(" + pen.Number() + ") ?? 6)"),
        Form.Number("lambda-called", static pen => "((Func<int>)(() => " + pen.Inside(Flow.Plain).Number() + "))()").If(NotInInitializer),
        Form.Number("lambda-static", static pen => "((Func<int, int>)(static v => v + " + pen.Use(Kind.Number) + "++))(" + pen.Number() + ")").Since(LanguageVersion.CSharp9),
        Form.Number("anonymous-method", static pen => "((Func<int>)delegate { return " + pen.Inside(Flow.Plain).Number() + "; })()").If(NotInInitializer),
        Form.Number("other-lane", static pen => OtherLane(pen)).If(NotInInitializer),
        Form.Number("tuple-swap", static pen => "((" + pen.Use(Kind.Number) + ", " + pen.Use(Kind.Pair) + ".A) = (" + pen.Number() + ", " + pen.Number() + ")).Item2"),
        Form.Number("tuple-literal", static pen => "(" + pen.Use(Kind.Number) + ", " + pen.Number() + ").Item1"),
        Form.Number("tuple-equality", static pen => "(" + pen.Use(Kind.Tuple) + " == (" + pen.Number() + ", 2) ? 1 : 0)").Since(LanguageVersion.CSharp7_3),
        Form.Number("anonymous-type", static pen => "new { x = " + pen.Use(Kind.Number) + ", " + pen.Use(Kind.Pair) + ".A }.A"),
        Form.Number("dynamic", static pen => "(int)((dynamic)" + pen.Use(Kind.Number) + " + 1)").VeryRare(),
        Form.Number("boxed", static pen => "(int)(" + pen.Use(Kind.Anything) + " = " + pen.Number() + ")"),
        Form.Number("unboxed", static pen => "(" + pen.Use(Kind.Anything) + " as int? ?? 2)"),
        Form.Number("sizeof", static _ => "sizeof(int)").VeryRare(),
        Form.Number("linq-sum", static pen => "(" + pen.Use(Kind.Array) + " ?? new[] { 1 }).Select(v => v + " + pen.Use(Kind.Number) + ").Sum()").If(NotInInitializer).Rare(),
        Form.Number("query-clause", static pen => "(from v in " + pen.Use(Kind.Array) + " ?? new[] { 1, 2 } where v > " + pen.Use(Kind.Number) + " select v).Count()").If(NotInInitializer).Rare(),
        Form.Number("makeref", static pen => "__refvalue(__makeref(" + pen.Use(Kind.Number) + "), int)").VeryRare().If(static pen => pen.Flow == Flow.Plain),
        Form.Number("collection-expression", static pen => "((int[])[" + pen.Number() + ", .. " + pen.Use(Kind.Array) + " ?? [], " + pen.Use(Kind.Number) + "]).Length").Since(LanguageVersion.CSharp12),
        Form.Number("inline-array-from-end", static pen => pen.Use(Kind.Buffer) + "[^1]").Since(LanguageVersion.CSharp12).If(static pen => !pen.MayAwait),
        Form.Number("throw-expression", static pen => "(" + pen.Use(Kind.Number) + " > 900 ? throw new ArgumentException(\"a\" + " + pen.Use(Kind.Number) + ") : " + pen.Number() + ")"),
    ];

    private static bool NotInInitializer(Pen pen) => pen.Flow != Flow.Initializer;

    private static string Aliasing(Pen pen)
    {
        var field = pen.Use(Kind.Number);
        return "Calls.InThen(in " + field + ", () => " + field + " += 5)";
    }

    // The target lies on the lane that evaluates the assignment, whoever the right side runs on.
    private static string OtherLane(Pen pen)
    {
        var field = pen.Use(Kind.Number);
        var other = pen.Fresh("o");
        return "((Func<int>)(() => { var " + other + " = 0; " + field + " = 3; Stage.On(" + (1 + pen.Chance.Below(3)) + ", () => " + other + " = ++" + field + "); return " + other + " * 10 + " + field + "; }))()";
    }
}
