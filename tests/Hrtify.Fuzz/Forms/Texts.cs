using System.Collections.Generic;
using Hrtify.Fuzz.Programs;
using Microsoft.CodeAnalysis.CSharp;

namespace Hrtify.Fuzz.Forms;

/// <summary>Uses in expressions of type string.</summary>
internal static class Texts
{
    internal static IReadOnlyList<Form> All { get; } =
    [
        Form.Text("text-read", static pen => pen.Use(Kind.Text)).Often(),
        Form.Text("text-coalesce", static pen => "(" + pen.Use(Kind.Text) + " ?? \"none\")"),
        Form.Text("text-coalesce-assign", static pen => "(" + pen.Use(Kind.Text) + " ??= \"first\")").Since(LanguageVersion.CSharp8),
        Form.Text("text-append", static pen => "(" + pen.Use(Kind.Text) + " = Calls.Cut(" + pen.Text() + " + " + pen.Number() + "))"),
        Form.Text("text-compound", static pen => "Calls.Cut(" + pen.Use(Kind.Text) + " += \"+\")"),
        Form.Text("text-interpolated", static pen => "$\"{(" + pen.Use(Kind.Text) + ")}-{(" + pen.Number() + ")}\"").If(static pen => pen.Knows(LanguageVersion.CSharp11)),
        Form.Text("text-conditional", static pen => pen.Use(Kind.Text) + "?.ToUpperInvariant()"),
        Form.Text("text-ref", static pen => "Calls.Store(ref " + pen.Use(Kind.Text) + ", \"r\" + " + pen.Number() + ")"),
        Form.Text("text-exchange", static pen => "Interlocked.Exchange(ref " + pen.Use(Kind.Text) + ", \"x\" + " + pen.Number() + ")"),
        Form.Text("text-in-struct", static pen => "(" + pen.Use(Kind.Pair) + ".S = " + pen.Text() + ")"),
        Form.Text("text-of-struct", static pen => pen.Use(Kind.Pair) + ".ToString()"),
        Form.Text("text-nameof", static pen => "nameof(" + pen.Own(Kind.Text) + ")"),
        Form.Text("text-file-path", static _ => "Calls.File()"),
    ];
}
