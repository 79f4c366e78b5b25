using System.Collections.Generic;
using Hrtify.Fuzz.Programs;
using Microsoft.CodeAnalysis.CSharp;

namespace Hrtify.Fuzz.Forms;

/// <summary>Thread-statics that are structs: calls that mutate in place, copies, members of members.</summary>
internal static class Structs
{
    internal static IReadOnlyList<Form> All { get; } =
    [
        Form.Number("struct-mutating-call", static pen => pen.Use(Kind.Pair) + ".Increase(" + pen.Number() + ")").Often(),
        Form.Number("struct-readonly-call", static pen => pen.Use(Kind.Pair) + ".Sum(" + pen.Number() + ")"),
        Form.Number("struct-property-compound", static pen => "(" + pen.Use(Kind.Pair) + ".P += " + pen.Number() + ")"),
        Form.Number("struct-property-assign", static pen => "(" + pen.Use(Kind.Pair) + ".P = " + pen.Number() + ")"),
        Form.Number("struct-indexer", static pen => "(" + pen.Use(Kind.Pair) + "[" + pen.Chance.Of("0", "1") + "] *= " + pen.Number() + ")"),
        Form.Number("struct-extension-ref-this", static pen => pen.Use(Kind.Pair) + ".Grow(" + pen.Number() + ")").Since(LanguageVersion.CSharp7_2),
        Form.Number("struct-extension-in-this", static pen => pen.Use(Kind.Pair) + ".Look(" + pen.Number() + ")").Since(LanguageVersion.CSharp7_2),
        Form.Number("struct-nullable-member", static pen => "(" + pen.Use(Kind.Pair) + ".N ?? " + pen.Number() + ")"),
        Form.Number("struct-nullable-coalesce-assign", static pen => "(" + pen.Use(Kind.Pair) + ".N ??= " + pen.Number() + ")").Since(LanguageVersion.CSharp8),
        Form.Number("struct-with", static pen => "(" + pen.Use(Kind.Pair) + " with { A = " + pen.Number() + " }).A").Since(LanguageVersion.CSharp10),
        Form.Number("struct-method-group", static pen => "((Func<int, int>)" + pen.Use(Kind.Pair) + ".Increase)(" + pen.Number() + ")"),
        Form.Number("struct-boxed-copy", static pen => "((Pair)(object)" + pen.Use(Kind.Pair) + ").A"),
        Form.Statement("struct-with-self", static pen => Same(pen, Kind.Pair, static (field, pen) => field + " = " + field + " with { B = " + field + ".A + " + pen.Number() + " };")).Since(LanguageVersion.CSharp10),
        Form.Statement("struct-new-of-self", static pen => Same(pen, Kind.Pair, static (field, pen) => field + " = new Pair { A = " + field + ".B, B = " + field + ".A + " + pen.Number() + " };")),
        Form.Statement("struct-copy", static pen => Copy(pen)),
        Form.Statement("struct-assign-default", static pen => pen.Use(Kind.Pair) + " = default(Pair);"),
        Form.Statement("struct-assign-other", static pen => pen.Use(Kind.Pair) + " = " + pen.Use(Kind.Pair) + ";"),
        Form.Statement("struct-inner-assign", static pen => pen.Use(Kind.Pair) + ".In = new Inner { F = " + pen.Number() + ", G = 2 };"),
        Form.Statement("struct-event-member", static pen => Same(pen, Kind.Pair, static (field, pen) => field + ".E += () => Stage.Say(\"rang\"); " + field + ".E?.Invoke(); " + field + ".E = null;")),
        Form.Statement("struct-constructor-throws", static pen => Same(pen, Kind.Pair, static (field, pen) => "try { " + field + " = new Pair(" + pen.Number() + ", int.Parse(\"x\")); } catch (FormatException) { Stage.Show(\"not torn\", " + field + "); }")),
        Form.Statement("struct-deconstruct", static pen => "(" + pen.Variable() + ", " + pen.Variable() + ") = " + pen.Use(Kind.Pair) + ";").If(static pen => !pen.MayAwait),
    ];

    private static string Same(Pen pen, Kind kind, System.Func<string, Pen, string> write) => write(pen.Use(kind), pen);

    private static string Copy(Pen pen)
    {
        var copy = pen.Fresh("copy");
        var field = pen.Use(Kind.Pair);
        return "var " + copy + " = " + field + "; " + copy + ".Increase(" + pen.Number() + "); Stage.Show(\"copy\", " + copy + ".A - " + field + ".A);";
    }
}
