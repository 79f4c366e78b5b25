using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using Hrtify.Generator;
using Hrtify.Generator.ThreadState;
using Microsoft.CodeAnalysis;

namespace Hrtify.Tool;

/// <summary>What was converted and what was not, for people and for tools.</summary>
internal static class ReportText
{
    internal static string Markdown(ConversionResult result, string projectFolder, ContextMode contexts)
    {
        var text = new StringBuilder("# Hrtify: thread state\n\n| field | place | decision |\n|---|---|---|\n");
        foreach (var field in result.Fields) Row(field.DisplayName, field.Field.Where, field.Refusal is { } refusal ? "stays a thread-static: " + refusal.Text : Becomes(contexts));
        foreach (var local in result.Locals) Row(local.Name, local.Where, local.Refusal is { } refusal ? "stays a ThreadLocal: " + refusal.Text : "CoreLocal");
        text.Append('\n').Append(result.Fields.Count(field => field.Converted) + result.Locals.Count(local => local.Converted)).Append(" of ").Append(result.Fields.Count + result.Locals.Count).Append(" converted.\n");
        if (result.Uses.Count == 0) return text.ToString();

        text.Append("\n## Uses of other assemblies' core-locals\n\nThose that a reference does not serve: an await stands behind them, or they stand in an expression tree.\n\n| core-local | place | decision |\n|---|---|---|\n");
        foreach (var use in result.Uses) Row(use.DisplayName, use.Where, use.Refusal is { } refusal ? "left as it is: " + refusal.Text : "converted");
        text.Append('\n').Append(result.Uses.Count(use => use.Converted)).Append(" of ").Append(result.Uses.Count).Append(" converted.\n");
        return text.ToString();

        void Row(string name, Location place, string decision)
        {
            var where = place.GetLineSpan();
            text.Append("| `").Append(name).Append("` | ").Append(Path.GetRelativePath(projectFolder, where.Path)).Append(':').Append(where.StartLinePosition.Line + 1).Append(" | ").Append(decision).Append(" |\n");
        }
    }

    private static string Becomes(ContextMode contexts) => contexts switch
    {
        ContextMode.PerCore => "core-local",
        ContextMode.Single => "plain static",
        _ => throw new ArgumentOutOfRangeException(nameof(contexts), contexts, null),
    };

    internal static string Sarif(ConversionResult result, ContextMode contexts)
    {
        // Written as it goes: a tree of nodes takes longer to make, in a process of a second, than all that it says.
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            json.WriteStartObject("tool");
            json.WriteStartObject("driver");
            json.WriteString("name", "hrtify");
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteStartArray("results");
            foreach (var field in result.Fields) Write(json, Report.Decided(field, contexts), field.Converted ? "note" : "warning");
            foreach (var local in result.Locals.Where(local => !local.Converted)) Write(json, Report.Refused(local), "warning");
            foreach (var use in result.Uses.Where(use => !use.Converted)) Write(json, Report.Refused(use), "warning");
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    private static void Write(Utf8JsonWriter json, Diagnostic diagnostic, string level)
    {
        var where = diagnostic.Location.GetLineSpan();
        json.WriteStartObject();
        json.WriteString("ruleId", diagnostic.Id);
        json.WriteString("level", level);
        json.WriteStartObject("message");
        json.WriteString("text", diagnostic.GetMessage());
        json.WriteEndObject();
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", new Uri(Path.GetFullPath(where.Path)).AbsoluteUri);
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", where.StartLinePosition.Line + 1);
        json.WriteNumber("startColumn", where.StartLinePosition.Character + 1);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
