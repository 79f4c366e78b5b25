using System.Collections.Generic;
using Hrtify.Fuzz.Programs;

namespace Hrtify.Fuzz.Forms;

/// <summary>Loops that call nothing, and some that all but do.</summary>
internal static class Loops
{
    internal static IReadOnlyList<Form> All { get; } =
    [
        Loop("loop-for", static (pen, i) => "for (int " + i + " = 0; " + i + " < " + Turns(pen) + "; " + i + "++) { " + Step(pen, i) + " " + Step(pen, i) + " }"),
        Loop("loop-while", static (pen, i) => "int " + i + " = " + Turns(pen) + ";\nwhile (" + i + "-- > 0) { " + Step(pen, i) + " if (" + pen.Use(Kind.Number) + " % 3 == 0) continue; " + Step(pen, i) + " }"),
        Loop("loop-do", static (pen, i) => "int " + i + " = 0;\ndo\n{\n    " + Step(pen, i) + "\n    " + Step(pen, i) + "\n}\nwhile (++" + i + " < " + Turns(pen) + ");"),
        Loop("loop-nested", static (pen, i) =>
        {
            var j = pen.Fresh("j");
            return "for (int " + i + " = 0; " + i + " < 2; " + i + "++)\n{\n    " + Step(pen, i) + "\n    for (int " + j + " = 0; " + j + " < 2; " + j + "++)\n    {\n        " + Step(pen, j) + "\n        if (" + pen.Use(Kind.Number) + " > 40) break;\n    }\n}";
        }),
        Loop("loop-one-after-another", static (pen, i) =>
        {
            var field = pen.Use(Kind.Number);
            return "for (int " + i + " = 0; " + i + " < 2; " + i + "++) " + field + " += " + i + ";\nfor (int " + i + " = 0; " + i + " < 2; " + i + "++) " + field + " -= 3;";
        }),
        Loop("loop-path", static (pen, i) => "for (int " + i + " = 0; " + i + " < 3; " + i + "++) " + pen.Use(Kind.Pair) + pen.Chance.Of(".A", ".In.F", ".In.G") + " += " + pen.Use(Kind.Tuple) + ".a + " + i + ";"),
        Loop("loop-switch", static (pen, i) => "for (int " + i + " = 0; " + i + " < 4; " + i + "++)\n    switch (" + pen.Use(Kind.Number) + " & 3)\n    {\n        case 0: " + Step(pen, i) + " break;\n        case 1: " + Step(pen, i) + " continue;\n        default: " + pen.Use(Kind.Number) + "++; break;\n    }"),
        Loop("loop-math", static (pen, i) => "for (int " + i + " = 0; " + i + " < 3; " + i + "++) " + pen.Use(Kind.Number) + " = Math.Max(" + pen.Use(Kind.Number) + ", " + i + ") & 1023;"),
        Loop("loop-array", static (pen, i) =>
        {
            var array = pen.Use(Kind.Array);
            return "for (int " + i + " = 0; " + array + " != null && " + i + " < " + array + ".Length; " + i + "++) { " + array + "[" + i + "] += " + pen.Use(Kind.Number) + "; " + Step(pen, i) + " }";
        }),
        Loop("loop-foreach", static (pen, i) =>
        {
            var items = pen.Fresh("items");
            return "int[] " + items + " = { 1, 2, " + pen.Literal() + " };\nforeach (var " + i + " in " + items + ") { " + Step(pen, i) + " }";
        }),
        Loop("loop-throws", static (pen, i) =>
        {
            var items = pen.Fresh("items");
            return "int[] " + items + " = { 1, 2 };\ntry\n{\n    for (int " + i + " = 0; ; " + i + "++) { " + pen.Use(Kind.Number) + " += " + items + "[" + i + "]; }\n}\ncatch (IndexOutOfRangeException) { Stage.Say(\"out\"); }";
        }),
        Loop("loop-node", static (pen, i) =>
        {
            var node = pen.Use(Kind.Node);
            return "while (" + node + " != null && " + node + ".V < 3) " + node + ".V++;\nfor (int " + i + " = 0; " + i + " < 3; " + i + "++)\n    if (" + node + " != null && " + node + ".Next != null) " + node + " = " + node + ".Next;";
        }),
        Loop("loop-learns", static (pen, i) =>
        {
            var node = pen.Use(Kind.Node);
            return "var " + i + " = new Node { V = " + pen.Literal() + " };\nwhile (" + node + " == null) " + node + " = " + i + ";\nStage.Show(\"learnt\", " + node + ".V);";
        }),
        Loop("loop-maybe", static (pen, i) =>
        {
            var maybe = pen.Use(Kind.MaybeNumber);
            return "for (int " + i + " = 0; " + i + " < 3; " + i + "++) " + maybe + " = " + maybe + " == null ? " + i + " : " + maybe + ".Value + 1;";
        }),
        Loop("loop-never", static (pen, i) => "for (int " + i + " = 3; " + i + " < 3; " + i + "++) " + Step(pen, i)),
        Loop("loop-boxes", static (pen, i) => "for (int " + i + " = 0; " + i + " < 2; " + i + "++) " + pen.Use(Kind.Anything) + " = " + pen.Use(Kind.Number) + ";"),
        Loop("loop-calls", static (pen, i) => "for (int " + i + " = 0; " + i + " < 2; " + i + "++) { " + Step(pen, i) + " Stage.On(" + pen.Lane() + ", () => " + pen.Use(Kind.Number) + "++); " + Step(pen, i) + " }"),
    ];

    private static Form Loop(string name, System.Func<Pen, string, string> write) => Form.Statement(name, pen => "\n" + write(pen, pen.Fresh("turn")));

    private static string Turns(Pen pen) => (1 + pen.Chance.Below(4)).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Step(Pen pen, string turn) => pen.Chance.Below(7) switch
    {
        0 => pen.Use(Kind.Number) + " += " + turn + ";",
        1 => pen.Use(Kind.Number) + " = " + pen.Use(Kind.Number) + " ^ " + turn + ";",
        2 => pen.Use(Kind.Long) + " -= " + pen.Use(Kind.Number) + ";",
        3 => pen.Use(Kind.Byte) + "++;",
        4 => pen.Use(Kind.Pair) + ".A += " + pen.Use(Kind.Pair) + ".In.G + " + turn + ";",
        5 => "if ((" + pen.Use(Kind.Number) + " & 1) == 0) " + pen.Use(Kind.Number) + "--;",
        _ => pen.Use(Kind.Tuple) + ".b = " + pen.Use(Kind.Number) + " > " + turn + " ? 1 : " + turn + ";",
    };
}
