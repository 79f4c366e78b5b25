using System.Collections.Generic;
using Hrtify.Fuzz.Programs;
using Microsoft.CodeAnalysis.CSharp;

namespace Hrtify.Fuzz.Forms;

/// <summary>Thread-statics in expressions and statements that await; every await really suspends, and most change the thread.</summary>
internal static class Awaits
{
    internal static IReadOnlyList<Form> All { get; } =
    [
        Between("await-statement", static pen => "await Stage.Hop(" + pen.Lane() + ");") with { Weight = 40 },
        Between("await-into-local", static pen => Split(pen)),
        Between("await-try-finally", static pen => "try { await Stage.Hop(" + pen.Lane() + "); } finally { " + pen.Use(Kind.Number) + "++; await Stage.Hop(" + pen.Lane() + "); " + pen.Use(Kind.Number) + "++; }"),
        Between("await-throws", static pen => "try { await Stage.Trip(" + pen.Lane() + ", \"trip\"); } catch (InvalidOperationException e) { " + pen.Use(Kind.Text) + " = e.Message; await Stage.Hop(" + pen.Lane() + "); Stage.Show(\"caught\", " + pen.Use(Kind.Text) + "); }"),
        Between("await-using-field", static pen => "using (" + pen.Use(Kind.Node) + ") { await Stage.Hop(" + pen.Lane() + "); }"),
        Between("await-foreach-field", static pen => "foreach (var " + Name(pen, out var each) + " in " + pen.Use(Kind.Array) + " ?? new[] { 1 }) { await Stage.Hop(" + pen.Lane() + "); Stage.Show(\"e\", " + each + " + " + pen.Use(Kind.Number) + "++); }"),
        Between("await-stream", static pen => "await foreach (var " + Name(pen, out var each) + " in Calls.Many(3)) " + pen.Use(Kind.Number) + " += " + each + ";").Since(LanguageVersion.CSharp8),
        Between("await-lambda", static pen => "await ((Func<Task<int>>)(async () => { await Stage.Hop(" + pen.Lane() + "); return " + pen.Use(Kind.Number) + "++; }))();"),
        Between("await-condition", static pen => "if (await Stage.Hop(" + pen.Lane() + ", true) && " + pen.Use(Kind.Number) + "++ < 1000) Stage.Say(\"went on\");"),

        Middle("await-value", static pen => "(await Stage.Hop(" + pen.Lane() + ", " + pen.Number() + "))"),
        Middle("await-task", static pen => "(await Calls.Later(" + pen.Lane() + ", " + pen.Number() + "))"),
        Middle("await-value-task", static pen => "(await Calls.LaterValue(" + pen.Lane() + ", " + pen.Number() + "))"),

        Whole("assign-await", static pen => pen.Use(Kind.Number) + " = await Stage.Hop(" + pen.Lane() + ", " + pen.Number() + ");"),
        Whole("assign-await-nested", static pen => pen.Use(Kind.Number) + " = " + pen.Use(Kind.Number) + " = await Stage.Hop(" + pen.Lane() + ", " + pen.Number() + ");"),
        Whole("assign-await-text", static pen => pen.Use(Kind.Text) + " = await Stage.Hop(" + pen.Lane() + ", \"text\");"),
        Whole("assign-await-null", static pen => pen.Use(Kind.Text) + " = " + pen.Use(Kind.Number) + " > 2 ? await Stage.Hop(" + pen.Lane() + ", \"t\") : null;"),
        Whole("assign-await-object", static pen => pen.Use(Kind.Node) + " = new Node { V = await Stage.Hop(" + pen.Lane() + ", 4) };"),
        Whole("assign-await-tuple", static pen => pen.Use(Kind.Tuple) + " = (await Stage.Hop(" + pen.Lane() + ", 1), " + pen.Number() + ");"),
        Whole("compound-await", static pen => pen.Use(Kind.Number) + pen.Chance.Of(" += ", " -= ", " *= ") + "await Stage.Hop(" + pen.Lane() + ", " + pen.Number() + ");"),
        Whole("compound-await-text", static pen => pen.Use(Kind.Text) + " += await Stage.Hop(" + pen.Lane() + ", \"a\"); " + pen.Use(Kind.Text) + " = null;"),
        Whole("compound-await-delegate", static pen => pen.Use(Kind.Function) + " += await Stage.Hop<Func<int, int>>(" + pen.Lane() + ", Calls.Id);"),
        Whole("compound-await-byte", static pen => pen.Use(Kind.Byte) + " += await Stage.Hop(" + pen.Lane() + ", (byte)3);"),
        Whole("coalesce-assign-await", static pen => pen.Use(Kind.Text) + " ??= await Stage.Hop(" + pen.Lane() + ", \"c\");").Since(LanguageVersion.CSharp8),
        Whole("coalesce-assign-await-int", static pen => pen.Use(Kind.MaybeNumber) + " ??= await Stage.Hop(" + pen.Lane() + ", 3);").Since(LanguageVersion.CSharp8),
        Whole("deconstruct-await", static pen => "(" + pen.Use(Kind.Number) + ", " + pen.Use(Kind.Number) + ") = (await Stage.Hop(" + pen.Lane() + ", 1), await Stage.Hop(" + pen.Lane() + ", 2));"),
        Whole("deconstruct-awaited", static pen => "(" + pen.Use(Kind.Number) + ", " + pen.Use(Kind.Pair) + ".A) = await Stage.Hop(" + pen.Lane() + ", (5, 6));"),
        Whole("ref-then-await", static pen => "Calls.RefBy(ref " + pen.Use(Kind.Number) + ", await Stage.Hop(" + pen.Lane() + ", 2));"),
        Whole("ref-path-then-await", static pen => "Calls.RefBy(ref " + pen.Use(Kind.Pair) + ".In.F, await Stage.Hop(" + pen.Lane() + ", 2));"),
        Whole("out-then-await", static pen => "Calls.Out(out " + pen.Use(Kind.Number) + ", await Stage.Hop(" + pen.Lane() + ", 2));"),
        Whole("in-then-await", static pen => "Stage.Show(\"in\", Calls.InBy(in " + pen.Use(Kind.Number) + ", await Stage.Hop(" + pen.Lane() + ", 2)));").Since(LanguageVersion.CSharp7_2),
        Whole("implicit-in-then-await", static pen => "Stage.Show(\"in\", Calls.InBy(" + pen.Use(Kind.Number) + ", await Stage.Hop(" + pen.Lane() + ", 2)));"),
        Whole("ref-named-await-first", static pen => "Calls.RefBy(by: await Stage.Hop(" + pen.Lane() + ", 2), place: ref " + pen.Use(Kind.Number) + ");"),
        Whole("interlocked-await", static pen => "Interlocked.Exchange(ref " + pen.Use(Kind.Number) + ", await Stage.Hop(" + pen.Lane() + ", 9));"),
        Whole("struct-call-await", static pen => pen.Use(Kind.Pair) + ".Increase(await Stage.Hop(" + pen.Lane() + ", 2));"),
        Whole("struct-property-await", static pen => pen.Use(Kind.Pair) + ".P = await Stage.Hop(" + pen.Lane() + ", 2);"),
        Whole("struct-indexer-await", static pen => pen.Use(Kind.Pair) + "[0] = await Stage.Hop(" + pen.Lane() + ", 2);"),
        Whole("struct-extension-await", static pen => pen.Use(Kind.Pair) + ".Grow(await Stage.Hop(" + pen.Lane() + ", 2));").Since(LanguageVersion.CSharp7_2),
        Whole("path-await", static pen => pen.Use(Kind.Pair) + pen.Chance.Of(".A", ".In.F", ".In.G") + " = await Stage.Hop(" + pen.Lane() + ", " + pen.Number() + ");"),
        Whole("path-await-nullable", static pen => pen.Use(Kind.Pair) + ".N = await Stage.Hop(" + pen.Lane() + ", 4);"),
        Whole("path-await-text", static pen => pen.Use(Kind.Pair) + ".S = await Stage.Hop(" + pen.Lane() + ", \"s\");"),
        Whole("path-await-struct", static pen => pen.Use(Kind.Pair) + ".In = new Inner { F = await Stage.Hop(" + pen.Lane() + ", 4) };"),
        Whole("path-await-chain", static pen => pen.Use(Kind.Pair) + ".A = " + pen.Use(Kind.Pair) + ".In.G = await Stage.Hop(" + pen.Lane() + ", 4);"),
        Whole("path-await-compound", static pen => pen.Use(Kind.Pair) + ".A += await Stage.Hop(" + pen.Lane() + ", 4);"),
        Whole("path-await-deep", static pen => pen.Use(Kind.Pair) + ".A = Calls.Id(1 + await Stage.Hop(" + pen.Lane() + ", 4));"),
        Whole("path-await-ternary", static pen => pen.Use(Kind.Pair) + ".A = " + pen.Use(Kind.Number) + " > 1 ? await Stage.Hop(" + pen.Lane() + ", 4) : 3;"),
        Whole("path-await-switch", static pen => pen.Use(Kind.Pair) + ".A = " + pen.Use(Kind.Number) + " switch { 0 => await Stage.Hop(" + pen.Lane() + ", 4), _ => 3 };").Since(LanguageVersion.CSharp8),
        Whole("path-await-tuple", static pen => pen.Use(Kind.Tuple) + ".a = await Stage.Hop(" + pen.Lane() + ", 4);"),
        Whole("path-await-out", static pen => pen.Use(Kind.Pair) + ".A = int.TryParse(await Stage.Hop(" + pen.Lane() + ", \"5\"), out " + pen.Use(Kind.Pair) + ".In.F) ? 1 : 2;"),
        Whole("path-await-event", static pen => pen.Use(Kind.Pair) + ".E += await Stage.Hop<Action>(" + pen.Lane() + ", () => Stage.Say(\"e\"));"),
        Whole("object-path-await", static pen => Variables.Filled(pen, Kind.Node, "new Node()") + ".V = await Stage.Hop(" + pen.Lane() + ", 4);"),
        Whole("object-struct-path-await", static pen => Variables.Filled(pen, Kind.Node, "new Node()") + ".St.In.F += await Stage.Hop(" + pen.Lane() + ", 4);"),
        Whole("array-await", static pen => Variables.Filled(pen, Kind.Array, "new int[4]") + "[1] = await Stage.Hop(" + pen.Lane() + ", 4);"),
        Whole("array-index-await", static pen => Variables.Filled(pen, Kind.Array, "new int[4]") + "[await Stage.Hop(" + pen.Lane() + ", 0)] += 4;"),
        Whole("read-around-await", static pen => "Stage.Show(\"around\", " + pen.Use(Kind.Number) + " + await Stage.Hop(" + pen.Lane() + ", 0) + " + pen.Use(Kind.Number) + "++);"),
        Whole("interpolation-await", static pen => "Stage.Say($\"{(" + pen.Use(Kind.Number) + ")} {await Stage.Hop(" + pen.Lane() + ", 0)} {(" + pen.Use(Kind.Number) + ")}\");"),
        Whole("coalesce-await", static pen => "Stage.Show(\"or\", " + pen.Use(Kind.Text) + " ?? await Stage.Hop(" + pen.Lane() + ", \"o\"));"),
        Whole("conditional-call-await", static pen => pen.Use(Kind.Node) + "?.Increase(await Stage.Hop(" + pen.Lane() + ", 1));"),
        Whole("null-conditional-assign-await", static pen => pen.Use(Kind.Node) + "?.V = await Stage.Hop(" + pen.Lane() + ", 1);").Since(LanguageVersion.CSharp14),
        Whole("collection-initializer-await", static pen => "Stage.Show(\"list\", new List<int> { " + pen.Use(Kind.Number) + ", await Stage.Hop(" + pen.Lane() + ", 1), " + pen.Use(Kind.Number) + "++ });"),
        Whole("assign-in-right-lambda", static pen => pen.Use(Kind.Number) + " = ((Func<int>)(() => { ((Func<Task>)(async () => await Task.CompletedTask))(); return " + pen.Number0() + "; }))();"),
        Whole("await-to-the-left", static pen => "Calls.Two(await Stage.Hop(" + pen.Lane() + ", 1), Calls.Ref(ref " + pen.Use(Kind.Number) + "));"),
        Whole("array-left-await", static pen => "(new int[2])[await Stage.Hop(" + pen.Lane() + ", 0)] = " + pen.Use(Kind.Number) + " = " + pen.Number0() + ";"),
    ];

    private static Form Between(string name, System.Func<Pen, string> write) => Form.Statement(name, write).If(static pen => pen.Flow is Flow.Async);

    private static Form Middle(string name, System.Func<Pen, string> write) => Form.Number(name, write).Awaiting();

    private static Form Whole(string name, System.Func<Pen, string> write) => Form.Statement(name, write).Awaiting() with { Weight = 4 };

    private static string Name(Pen pen, out string name) => name = pen.Fresh("each");

    private static string Split(Pen pen)
    {
        var name = pen.Fresh("read");
        var text = "int " + name + " = await Stage.Hop(" + pen.Lane() + ", " + pen.Leaf() + "); " + pen.Variable() + " = " + name + ";";
        pen.Locals.Add(name);
        return text;
    }
}
