using System.Collections.Generic;
using Hrtify.Fuzz.Programs;
using Microsoft.CodeAnalysis.CSharp;

namespace Hrtify.Fuzz.Forms;

/// <summary>Uses that are statements.</summary>
internal static class Statements
{
    internal static IReadOnlyList<Form> All { get; } =
    [
        Form.Statement("show", static pen => "Stage.Show(\"s\", " + pen.Number() + ");").Often(),
        Form.Statement("show-text", static pen => "Stage.Show(\"t\", " + pen.Text() + ");"),
        Form.Statement("assign", static pen => pen.Variable() + " = " + pen.Number() + ";").Often(),
        Form.Statement("assign-text", static pen => pen.Use(Kind.Text) + " = " + pen.Text() + ";"),
        Form.Statement("assign-chain", static pen => pen.Variable() + " = " + pen.Variable() + " = " + pen.Number() + ";"),
        Form.Statement("assign-self", static pen => Self(pen)).Rare(),
        Form.Statement("compound", static pen => pen.Variable() + pen.Chance.Of(" += ", " -= ", " *= ", " >>= ", " &= ") + pen.Number() + ";").Often(),
        Form.Statement("assign-object", static pen => pen.Use(Kind.Node) + " = " + pen.Chance.Of("null", "new Node { V = " + pen.Number() + " }", pen.Use(Kind.Node)) + ";"),
        Form.Statement("assign-array", static pen => pen.Use(Kind.Array) + " = new[] { " + pen.Number() + ", 2, " + pen.Number() + " };"),
        Form.Statement("assign-tuple", static pen => pen.Use(Kind.Tuple) + " = (" + pen.Number() + ", " + pen.Number() + ");"),
        Form.Statement("assign-boxed", static pen => pen.Use(Kind.Anything) + " = " + pen.Chance.Of("\"text\"", "null", pen.Number()) + ";"),
        Form.Statement("assign-function", static pen => pen.Use(Kind.Function) + " = v => v + " + pen.Use(Kind.Number) + "++;"),
        Form.Statement("function-combine", static pen => pen.Use(Kind.Function) + pen.Chance.Of(" += ", " -= ") + "Calls.Id;"),
        Form.Statement("local", static pen => Local(pen)).Often(),
        Form.Statement("deconstruct-swap", static pen => Swap(pen)),
        Form.Statement("deconstruct-mixed", static pen => Mixed(pen)).Since(LanguageVersion.CSharp10),
        Form.Statement("discard", static pen => "_ = " + pen.Number() + ";"),
        Form.Statement("if", static pen => "if (" + pen.Number() + " > " + pen.Number() + ") " + pen.Block(2) + (pen.Chance.OneIn(2) ? " else " + pen.Block(1) : "")).Rare(),
        Form.Statement("for", static pen => For(pen)).Rare(),
        Form.Statement("for-over-field", static pen => ForOver(pen)).Rare(),
        Form.Statement("while-field", static pen => Same(pen, Kind.Number, static (field, pen) => "for (" + field + " = 0; " + field + " < 3 && " + field + " >= 0; " + field + "++) Stage.Show(\"w\", " + field + ");")),
        Form.Statement("foreach", static pen => Foreach(pen)).Rare(),
        Form.Statement("try-catch", static pen => "try " + pen.Block(2) + " catch (" + pen.Chance.Of("NullReferenceException", "InvalidOperationException") + ") { Stage.Say(\"caught\"); " + pen.Block(1) + " }").Rare().If(static pen => pen.Flow is not (Flow.Iterator or Flow.AsyncIterator)),
        Form.Statement("try-finally", static pen => "try " + pen.Block(1) + " finally " + pen.Block(1)).Rare(),
        Form.Statement("catch-when", static pen => "try { throw new InvalidOperationException(\"m\" + " + pen.Use(Kind.Number) + "); } catch (InvalidOperationException e) when (" + pen.Use(Kind.Number) + "++ >= -1000) { Stage.Say(e.Message); }").If(static pen => pen.Flow is not (Flow.Iterator or Flow.AsyncIterator)),
        Form.Statement("using-field", static pen => "using (" + pen.Use(Kind.Node) + ") { Stage.Show(\"using\", " + pen.Use(Kind.Number) + "); }"),
        Form.Statement("using-declaration", static pen => "{ using var u = " + pen.Use(Kind.Node) + "; Stage.Show(\"u\", u?.V); }").Since(LanguageVersion.CSharp8),
        Form.Statement("lock-field", static pen => "lock (" + Variables.Filled(pen, Kind.Anything, "new object()") + ") { " + pen.Quietly().Variable() + "++; }"),
        Form.Statement("throw-field", static pen => Thrown(pen)).If(static pen => pen.Flow is not (Flow.Iterator or Flow.AsyncIterator)),
        Form.Statement("checked-block", static pen => pen.Chance.Of("checked", "unchecked") + " { " + pen.Variable() + " += " + pen.Number() + "; }"),
        Form.Statement("goto", static pen => Goto(pen)).Rare(),
        Form.Statement("lambda-statement", static pen => "((Action)(() => " + pen.Inside(Flow.Plain).Block(2) + "))();").Rare(),
        Form.Statement("local-function", static pen => LocalFunction(pen)).Rare(),
        Form.Statement("on-other-lane", static pen => "Stage.On(" + pen.Lane() + ", () => " + pen.Inside(Flow.Plain).Block(2) + ");").Rare(),
        Form.Statement("null-conditional-assign", static pen => pen.Use(Kind.Node) + "?.V = " + pen.Number() + ";").Since(LanguageVersion.CSharp14),
        Form.Statement("null-conditional-compound", static pen => pen.Use(Kind.Node) + "?.P += " + pen.Number() + ";").Since(LanguageVersion.CSharp14),
        Form.Statement("coalesce-assign-object", static pen => pen.Use(Kind.Node) + " ??= new Node { V = " + pen.Number() + " };").Since(LanguageVersion.CSharp8),
        Form.Statement("object-chain", static pen => Same(pen, Kind.Node, static (field, pen) => field + " = new Node { V = " + pen.Number() + ", Next = " + field + ", St = { A = " + pen.Number() + " } };")),
        Form.Statement("lazy-initializer", static pen => "Stage.Show(\"lazy\", LazyInitializer.EnsureInitialized(ref " + pen.Use(Kind.Node) + ", () => new Node { V = " + pen.Leaf() + " }));"),
        Form.Statement("unused-warning", static pen => "int " + pen.Fresh("unused") + " = 1;"),
        Form.Statement("obsolete-warning", static _ => "Stage.Show(\"old\", Old.Thing());"),
        Form.Statement("warning-directive", static _ => "\n#warning here it is\n").Rare(),
        Form.Statement("empty", static _ => ";").VeryRare(),
    ];

    private static string Same(Pen pen, Kind kind, System.Func<string, Pen, string> write) => write(pen.Use(kind), pen);

    private static string Self(Pen pen)
    {
        var field = pen.Own(Kind.Number);
        return pen.Chance.OneIn(2) ? field + " = " + field + ";" : "if (" + field + " == " + field + ") Stage.Say(\"self\");";
    }

    private static string Local(Pen pen)
    {
        var value = pen.Number();
        var name = pen.Fresh("v");
        pen.Locals.Add(name);
        return "int " + name + " = " + value + ";";
    }

    private static string Swap(Pen pen)
    {
        var (left, right) = (pen.Use(Kind.Number), pen.Chance.OneIn(2) ? pen.Use(Kind.Number) : pen.Use(Kind.Pair) + ".In.G");
        return "(" + left + ", " + right + ") = (" + right + ", " + left + ");";
    }

    private static string Mixed(Pen pen)
    {
        var name = pen.Fresh("v");
        var text = "(var " + name + ", " + pen.Use(Kind.Number) + ") = (" + pen.Number() + ", " + pen.Number() + ");";
        pen.Locals.Add(name);
        return text;
    }

    private static string For(Pen pen)
    {
        var name = pen.Fresh("i");
        pen.Locals.Add(name);
        var text = "for (var " + name + " = 0; " + name + " < " + (1 + pen.Chance.Below(3)) + "; " + name + "++) " + pen.Block(2);
        pen.Locals.Remove(name);
        return text;
    }

    private static string ForOver(Pen pen)
    {
        var name = pen.Fresh("i");
        return "for (int " + name + " = " + pen.Number() + " & 1; " + name + " < 3; " + name + "++, " + pen.Variable() + "++) Stage.Show(\"f\", " + name + ");";
    }

    private static string Foreach(Pen pen)
    {
        var name = pen.Fresh("each");
        pen.Locals.Add(name);
        var text = "foreach (var " + name + " in " + pen.Use(Kind.Array) + " ?? new[] { 1, 2 }) " + pen.Block(2);
        pen.Locals.Remove(name);
        return text;
    }

    private static string Thrown(Pen pen)
    {
        var field = pen.Use(Kind.Anything);
        return "try { " + field + " = new ArgumentException(\"held\"); throw (Exception)" + field + "; } catch (ArgumentException e) { Stage.Say(e.Message); " + field + " = e.Message.Length; }";
    }

    private static string Goto(Pen pen)
    {
        var label = pen.Fresh("again");
        var count = pen.Fresh("times");
        return "int " + count + " = 0;\n" + label + ":\n" + pen.Variable() + "++;\nif (" + count + "++ < 2) goto " + label + ";";
    }

    private static string LocalFunction(Pen pen)
    {
        var name = pen.Fresh("Local");
        var isStatic = pen.Knows(LanguageVersion.CSharp8) && pen.Chance.OneIn(2);
        var inside = isStatic ? new Pen(pen.Scene, pen.Host, Flow.Plain, 2, []) : pen.Inside(Flow.Plain);
        return (isStatic ? "static " : "") + "int " + name + "(int by) { return by + " + inside.Number() + "; }\nStage.Show(\"local\", " + name + "(" + pen.Number() + "));";
    }
}
