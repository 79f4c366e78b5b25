using System.Collections.Generic;
using Hrtify.Fuzz.Programs;
using Microsoft.CodeAnalysis.CSharp;

namespace Hrtify.Fuzz.Forms;

/// <summary>Variables of type int that begin at a thread-static: the paths of its storage.</summary>
internal static class Variables
{
    internal static IReadOnlyList<Form> All { get; } =
    [
        Form.Variable("field", static pen => pen.Use(Kind.Number)).Often(),
        Form.Variable("struct-field", static pen => pen.Use(Kind.Pair) + pen.Chance.Of(".A", ".B")).Often(),
        Form.Variable("struct-struct-field", static pen => pen.Use(Kind.Pair) + pen.Chance.Of(".In.F", ".In.G")),
        Form.Variable("parenthesised-path", static pen => "(" + pen.Use(Kind.Pair) + ".In).F"),
        Form.Variable("tuple-element", static pen => pen.Use(Kind.Tuple) + pen.Chance.Of(".a", ".b", ".Item1")),
        Form.Variable("array-element", static pen => Filled(pen, Kind.Array, "new int[4]") + "[" + pen.Number() + " & 1]"),
        Form.Variable("object-field", static pen => Filled(pen, Kind.Node, "new Node()") + ".V"),
        Form.Variable("object-struct-field", static pen => Filled(pen, Kind.Node, "new Node()") + ".St.A"),
        Form.Variable("inline-array-element", static pen => pen.Use(Kind.Buffer) + "[" + pen.Chance.Below(4) + "]").Since(LanguageVersion.CSharp12).If(static pen => !pen.MayAwait),
    ];

    /// <summary>The field's object, made on the threads that have none yet.</summary>
    internal static string Filled(Pen pen, Kind kind, string made)
    {
        var field = pen.Use(kind);
        return pen.Knows(LanguageVersion.CSharp8) && pen.Chance.OneIn(2) ? "(" + field + " ??= " + made + ")" : "(" + field + " ?? (" + field + " = " + made + "))";
    }
}
