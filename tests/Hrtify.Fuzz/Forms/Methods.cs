using System.Collections.Generic;
using Hrtify.Fuzz.Programs;
using Microsoft.CodeAnalysis.CSharp;

namespace Hrtify.Fuzz.Forms;

/// <summary>The methods that hold the random statements.</summary>
internal static class Methods
{
    internal static IReadOnlyList<Form> All { get; } =
    [
        Form.Member("method", static pen => Method(pen)) with { Weight = 60 },
        Form.Member("method-expression-body", static pen => Shown(pen, static (name, pen) => "internal static int " + name + "() => " + pen.Number() + ";")),
        Form.Member("method-generic", static pen => Shown(pen, static (name, pen) => "internal static int " + name + "<V>(V given) { Stage.Show(\"v\", given); " + pen.Statement() + " return " + pen.Number() + "; }\ninternal static int " + name + "() { return " + name + "<string>(\"a\") + " + name + "(2); }")),
        Form.Member("property", static pen => Property(pen)),
        Form.Member("async-method", static pen => Async(pen, "async Task<int>")).If(static pen => !pen.Host.IsUnsafe) with { Weight = 60 },
        Form.Member("async-value-task", static pen => Async(pen, "async ValueTask<int>")).If(static pen => !pen.Host.IsUnsafe),
        Form.Member("async-lambda-field", static pen => AsyncLambda(pen)).If(static pen => !pen.Host.IsUnsafe && !pen.Host.IsInterface),
        Form.Member("async-local-function", static pen => AsyncLocal(pen)).If(static pen => !pen.Host.IsUnsafe),
        Form.Member("two-lanes-by-turns", static pen => Turns(pen)),
    ];

    /// <summary>A member that the play shows the result of.</summary>
    internal static string Shown(Pen pen, System.Func<string, Pen, string> write)
    {
        var name = pen.Fresh("M");
        var text = write(name, pen.Inside(Flow.Plain));
        pen.Step(name, "Stage.Show(\"" + name + "\", " + pen.Here + "." + name + "())");
        return text;
    }

    private static string Method(Pen pen) => Shown(pen, static (name, pen) =>
    {
        var body = Lines(pen, 5);
        return "internal static int " + name + "()\n{\n" + body + "return " + pen.Number() + ";\n}";
    });

    private static string Lines(Pen pen, int most)
    {
        var text = "";
        for (var line = 1 + pen.Chance.Below(most); line > 0; line--) text += pen.Statement() + "\n";
        return text;
    }

    private static string Property(Pen pen)
    {
        var name = pen.Fresh("Prop");
        var inside = pen.Inside(Flow.Plain);
        pen.Step(name, "{ Stage.Show(\"p\", " + pen.Here + "." + name + " = 4); Stage.Show(\"p\", " + pen.Here + "." + name + " += 2); Stage.Show(\"p\", " + pen.Here + "." + name + "++); }");
        return "internal static int " + name + " { get { return " + inside.Number() + "; } set { " + inside.Variable() + " = value; } }";
    }

    private static string Async(Pen pen, string returns)
    {
        var name = pen.Fresh("Async");
        var inside = pen.Inside(Flow.Async);
        var body = Lines(inside, 6);
        pen.Play(name, "Shown(" + pen.Here + "." + name + "()" + (returns.Contains("Value", System.StringComparison.Ordinal) ? ".AsTask()" : "") + ")");
        return "internal static " + returns + " " + name + "()\n{\nawait Stage.Hop(" + pen.Lane() + ");\n" + body + "return " + inside.Number() + ";\n}";
    }

    private static string AsyncLambda(Pen pen)
    {
        var name = pen.Fresh("s_async");
        var inside = pen.Inside(Flow.Async);
        pen.Host.FirstTouch = FirstTouch.Speaks;
        pen.Play(name, "Shown(" + pen.Here + "." + name + "())");
        return "internal static readonly Func<Task<int>> " + name + " = async () => { await Stage.Hop(" + pen.Lane() + "); " + Lines(inside, 2) + " return " + inside.Number() + "; };";
    }

    private static string AsyncLocal(Pen pen)
    {
        var name = pen.Fresh("Outer");
        var inside = pen.Inside(Flow.Async);
        pen.Play(name, "Shown(" + pen.Here + "." + name + "())");
        return "internal static Task<int> " + name + "() { return Go(3); async Task<int> Go(int more) { " + Lines(inside, 2) + " await Stage.Hop(" + pen.Lane() + "); return more + " + inside.Number() + "; } }";
    }

    // The same method on each lane, and then again: the values are the lane's own.
    private static string Turns(Pen pen)
    {
        var name = pen.Fresh("Turn");
        var inside = pen.Inside(Flow.Plain);
        var text = "internal static int " + name + "() { " + Lines(inside, 2) + " return " + inside.Number() + "; }";
        var call = pen.Here + "." + name;
        pen.Scene.Steps.Add("for (var turn = 0; turn < 6; turn++) Stage.Step(\"" + name + "\", turn % 3, () => Stage.Show(\"turn\", " + call + "()));");
        return text;
    }
}
