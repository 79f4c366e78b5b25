using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
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
        var results = new JsonArray();
        foreach (var field in result.Fields) results.Add(Result(Report.Decided(field, contexts), field.Converted ? "note" : "warning"));
        foreach (var local in result.Locals.Where(local => !local.Converted)) results.Add(Result(Report.Refused(local), "warning"));
        foreach (var use in result.Uses.Where(use => !use.Converted)) results.Add(Result(Report.Refused(use), "warning"));
        return new JsonObject
        {
            ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json",
            ["version"] = "2.1.0",
            ["runs"] = new JsonArray(new JsonObject
            {
                ["tool"] = new JsonObject { ["driver"] = new JsonObject { ["name"] = "hrtify" } },
                ["results"] = results,
            }),
        }.ToJsonString();
    }

    private static JsonObject Result(Diagnostic diagnostic, string level)
    {
        var where = diagnostic.Location.GetLineSpan();
        return new JsonObject
        {
            ["ruleId"] = diagnostic.Id,
            ["level"] = level,
            ["message"] = new JsonObject { ["text"] = diagnostic.GetMessage() },
            ["locations"] = new JsonArray(new JsonObject
            {
                ["physicalLocation"] = new JsonObject
                {
                    ["artifactLocation"] = new JsonObject { ["uri"] = new Uri(Path.GetFullPath(where.Path)).AbsoluteUri },
                    ["region"] = new JsonObject { ["startLine"] = where.StartLinePosition.Line + 1, ["startColumn"] = where.StartLinePosition.Character + 1 },
                },
            }),
        };
    }
}
