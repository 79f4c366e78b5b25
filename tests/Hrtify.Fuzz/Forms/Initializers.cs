using System.Collections.Generic;
using Hrtify.Fuzz.Programs;
using Microsoft.CodeAnalysis.CSharp;

namespace Hrtify.Fuzz.Forms;

/// <summary>What stands after a field's equals sign.</summary>
internal static class Initializers
{
    internal static IReadOnlyList<Form> All { get; } =
    [
        Of("init-literal", Kind.Number, static pen => pen.Literal()),
        Of("init-says", Kind.Number, static pen => Note(pen, pen.Number())).Often(),
        Of("init-reads-others", Kind.Number, static pen => Note(pen, pen.Own(Kind.Number) + " + 1")),
        Of("init-lambda", Kind.Number, static pen => "((Func<int>)(() => " + Note(pen, pen.Number()) + "))()"),
        Of("init-many-lines", Kind.Number, static pen => "\n    " + Note(pen, pen.Number()) + "\n    + 1 // of it\n"),
        Of("init-default-word", Kind.Number, static _ => "default").Since(LanguageVersion.CSharp7_1),
        Of("init-name", Kind.Number, static pen => "nameof(" + pen.Declared!.Name + ").Length"),
        Of("init-call-names-caller", Kind.Number, static _ => "Caller.Name().Length").Rare(),
        Of("init-line-number", Kind.Number, static _ => "Calls.Line()"),
        Of("init-text", Kind.Text, static pen => Note(pen, "\"s" + pen.Literal() + "\"")),
        Of("init-verbatim", Kind.Text, static _ => "@\"two\nlines\""),
        Of("init-raw", Kind.Text, static _ => "\"\"\"\n    raw \"text\"\n    \"\"\"").Since(LanguageVersion.CSharp11),
        Of("init-null", Kind.Text, static pen => pen.Knows(LanguageVersion.CSharp8) ? "null!" : "null"),
        Of("init-interpolated", Kind.Text, static pen => "$\"<{(" + pen.Own(Kind.Number) + ")}>\""),
        Of("init-struct", Kind.Pair, static pen => Note(pen, "new Pair(" + pen.Literal() + ", 2)")),
        Of("init-struct-members", Kind.Pair, static pen => "new Pair { A = " + pen.Number() + ", S = \"s\" }"),
        Of("init-new", Kind.Pair, static pen => "new(1, " + pen.Number() + ")").Since(LanguageVersion.CSharp9),
        Of("init-default", Kind.Pair, static _ => "default(Pair)"),
        Of("init-object", Kind.Node, static pen => Note(pen, "new Node { V = " + pen.Literal() + ", St = { A = 4 } }")),
        Of("init-object-new", Kind.Node, static _ => "new() { V = 3 }").Since(LanguageVersion.CSharp9),
        Of("init-braces", Kind.Array, static pen => "{ " + pen.Number() + ", 2, 3, }"),
        Of("init-array", Kind.Array, static pen => Note(pen, "new[] { " + pen.Number() + ", 2, 3, 4 }")),
        Of("init-array-sized", Kind.Array, static _ => "new int[4]"),
        Of("init-collection", Kind.Array, static pen => "[" + pen.Number() + ", .. new[] { 7, 8 }, 9]").Since(LanguageVersion.CSharp12),
        Of("init-tuple", Kind.Tuple, static pen => "(" + pen.Number() + ", 2)"),
        Of("init-maybe", Kind.MaybeNumber, static pen => pen.Chance.Of("null", "5", Note(pen, "(int?)3"))),
        Of("init-function", Kind.Function, static pen => "v => v + " + pen.Own(Kind.Number)),
        Of("init-method-group", Kind.Function, static _ => "Calls.Id"),
        Of("init-long", Kind.Long, static pen => Note(pen, "5L")),
        Of("init-byte", Kind.Byte, static _ => "7"),
        Of("init-boxed", Kind.Anything, static pen => pen.Number()),
    ];

    private static Form Of(string name, Kind kind, System.Func<Pen, string> write) =>
        Form.Initializer(name, write).If(pen => pen.Declared!.Kind == kind);

    private static string Note(Pen pen, string value) => "Stage.Note(\"init " + pen.Declared!.Name + "\", " + value + ")";
}
