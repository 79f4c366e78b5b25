using System.Collections.Generic;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;

namespace Hrtify.Fuzz.Programs;

/// <summary>
/// A form that is a piece of text with a few marks: %name a name of its own (the same in the whole piece), %TS the
/// attribute in brackets, %L a lane, %N an expression of type int, %H the type it stands in, %S and %O "string" and
/// "object" that may be null.
/// </summary>
internal static partial class Script
{
    /// <summary>A member of a host, and the steps that use it. A step that begins with "await " is asynchronous.</summary>
    internal static Form Member(string name, string text, params string[] steps) => Form.Member(name, pen =>
    {
        var names = new Dictionary<string, string>();
        var here = pen.Here;
        foreach (var step in steps) AddStep(pen, name, Fill(pen, step, names, here));
        return Fill(pen, text, names, here);
    });

    /// <summary>Types beside the hosts, and the steps that use them.</summary>
    internal static Form Beside(string name, string text, params string[] steps) => Form.Member(name, pen =>
    {
        var names = new Dictionary<string, string>();
        pen.Scene.Types.Add(Fill(pen, text, names, ""));
        foreach (var step in steps) AddStep(pen, name, Fill(pen, step, names, ""));
        return "";
    }) with { Fits = static pen => pen.Host.Place == Place.Program };

    private static void AddStep(Pen pen, string name, string step)
    {
        if (step.StartsWith("await ", System.StringComparison.Ordinal)) pen.Play(name, step["await ".Length..].TrimEnd(';'));
        else pen.Step(name, "{ " + step + " }");
    }

    private static string Fill(Pen pen, string text, Dictionary<string, string> names, string here) => Marks().Replace(text, match => match.Value switch
    {
        "%TS" => "[" + Fields.Attribute(pen.Chance) + "]",
        "%L" => pen.Lane().ToString(System.Globalization.CultureInfo.InvariantCulture),
        "%N" => pen.Number0(),
        "%H" => here,
        "%S" => pen.OrNull("string"),
        "%O" => pen.OrNull("object"),
        var mark => names.TryGetValue(mark, out var known) ? known : names[mark] = pen.Fresh(char.IsUpper(mark[1]) ? mark[1..] : "t_" + mark[1..]),
    });

    [GeneratedRegex(@"%(?:TS\b|L\b|N\b|H\b|S\b|O\b|[A-Za-z][a-zA-Z]*)")]
    private static partial Regex Marks();
}
