using System.Collections.Generic;
using Hrtify.Fuzz.Programs;
using Microsoft.CodeAnalysis.CSharp;

namespace Hrtify.Fuzz.Forms;

/// <summary>Thread-statics matched against patterns.</summary>
internal static class Patterns
{
    internal static IReadOnlyList<Form> All { get; } =
    [
        Form.Number("is-pattern", static pen => Named(pen, static (name, pen) => "(" + pen.Use(Kind.Anything) + " is int " + name + " && " + name + " > 3 ? " + name + " : " + pen.Number() + ")")).If(NotInInitializer),
        Form.Number("is-constant", static pen => "(" + pen.Use(Kind.Text) + " is null ? " + pen.Number() + " : " + pen.Number() + ")"),
        Form.Number("is-relational", static pen => "(" + pen.Use(Kind.Number) + " is > 3 and < 90 or -1 ? 1 : " + pen.Number() + ")").Since(LanguageVersion.CSharp9),
        Form.Number("property-pattern", static pen => Named(pen, static (name, pen) => "(" + pen.Use(Kind.Node) + " is { V: var " + name + ", Next: null } ? " + name + " : " + pen.Number() + ")")).Since(LanguageVersion.CSharp8).If(NotInInitializer),
        Form.Number("struct-property-pattern", static pen => "(" + pen.Use(Kind.Pair) + " is { A: 0, In: { F: 0 } } ? 1 : " + pen.Number() + ")").Since(LanguageVersion.CSharp8),
        Form.Number("extended-property-pattern", static pen => "(" + pen.Use(Kind.Pair) + " is { In.F: > 0 } ? 1 : " + pen.Number() + ")").Since(LanguageVersion.CSharp10),
        Form.Number("positional-pattern", static pen => "(" + pen.Use(Kind.Pair) + " is (0, _) ? " + pen.Number() + " : 9)").Since(LanguageVersion.CSharp8),
        Form.Number("list-pattern", static pen => Named(pen, static (name, pen) => "(" + pen.Use(Kind.Array) + " is [var " + name + ", .., _] ? " + name + " : " + pen.Number() + ")")).Since(LanguageVersion.CSharp11).If(NotInInitializer),
        Form.Number("list-pattern-slice", static pen => Named(pen, static (name, pen) => "(" + pen.Use(Kind.Array) + " is [_, .. { Length: > 1 } " + name + "] ? " + name + "[0] : " + pen.Number() + ")")).Since(LanguageVersion.CSharp11).If(NotInInitializer),
        Form.Number("switch-expression", static pen => "(" + pen.Use(Kind.Number) + " switch { 0 => " + pen.Number() + ", 1 => 4, _ => " + pen.Number() + " })").Since(LanguageVersion.CSharp8),
        Form.Number("switch-expression-when", static pen => Named(pen, static (name, pen) => "(" + pen.Use(Kind.Tuple) + " switch { (0, _) => 1, (var " + name + ", 2) when " + name + " > " + pen.Use(Kind.Number) + "++ => 2, _ => " + pen.Number() + " })")).Since(LanguageVersion.CSharp8).If(NotInInitializer),
        Form.Statement("switch-statement", static pen => "switch (" + pen.Variable() + ")\n{\ncase 0:\n" + pen.Block(1) + "\nbreak;\ncase 1: goto case 0;\ndefault:\n" + pen.Block(1) + "\nbreak;\n}"),
        Form.Statement("switch-on-type", static pen => Named(pen, static (name, pen) => "switch (" + pen.Use(Kind.Anything) + ")\n{\ncase int " + name + " when " + name + " > " + pen.Use(Kind.Number) + ": Stage.Show(\"int\", " + name + "); break;\ncase null: Stage.Say(\"null\"); break;\n}")),
        Form.Statement("is-not-null", static pen => "if (" + pen.Use(Kind.Node) + " is not null) " + pen.Use(Kind.Number) + "++;").Since(LanguageVersion.CSharp9),
    ];

    private static bool NotInInitializer(Pen pen) => pen.Flow != Flow.Initializer;

    private static string Named(Pen pen, System.Func<string, Pen, string> write) => write(pen.Fresh("p"), pen);
}
