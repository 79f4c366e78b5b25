using System.Collections.Generic;
using Hrtify.Fuzz.Programs;
using Microsoft.CodeAnalysis.CSharp;

namespace Hrtify.Fuzz.Forms;

/// <summary>Iterators whose steps run on different threads.</summary>
internal static class Iterators
{
    internal static IReadOnlyList<Form> All { get; } =
    [
        Form.Member("iterator", static pen => Iterator(pen)).If(static pen => !pen.Host.IsUnsafe) with { Weight = 20 },
        Form.Member("async-iterator", static pen => AsyncIterator(pen)).Since(LanguageVersion.CSharp8).If(static pen => !pen.Host.IsUnsafe) with { Weight = 20 },
        Script.Member("iterator-finally", "internal static IEnumerable<int> %Walk() { try { yield return %N; yield return %t++; } finally { %t += 10; Stage.Show(\"finally\", %t); } }\n%TS static int %t;",
            "foreach (var each in %H.%Walk()) { Stage.Show(\"y\", each); break; } Stage.Show(\"all\", %H.%Walk());").If(static pen => !pen.Host.IsUnsafe),
    ];

    private static string Iterator(Pen pen)
    {
        var name = pen.Fresh("Each");
        var inside = pen.Inside(Flow.Iterator);
        var text = "internal static IEnumerable<int> " + name + "()\n{\n" + inside.Statement() + "\nyield return " + inside.Number() + ";\n" + inside.Statement() + "\nyield return " + inside.Number() + ";\nyield return " + inside.Number() + ";\n}";
        pen.Step(name, "{ using (var e = " + pen.Here + "." + name + "().GetEnumerator()) { var more = true; for (var at = 0; more && at < 5; at++) Stage.On(at % 3, () => { more = e.MoveNext(); if (more) Stage.Show(\"y\", e.Current); }); } }");
        return text;
    }

    private static string AsyncIterator(Pen pen)
    {
        var name = pen.Fresh("Stream");
        var inside = pen.Inside(Flow.AsyncIterator);
        var text = "internal static async IAsyncEnumerable<int> " + name + "()\n{\n" + inside.Statement() + "\nyield return " + inside.Number() + ";\nawait Stage.Hop(" + pen.Lane() + ");\n" + inside.Statement() + "\nyield return " + inside.Number() + ";\n}";
        pen.Play(name, "Drained(" + pen.Here + "." + name + "())");
        return text;
    }
}
