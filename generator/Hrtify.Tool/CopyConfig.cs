using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;

namespace Hrtify.Tool;

/// <summary>
/// The .editorconfig of the copies. Sections match the path of the copy, never that of <c>#line</c>, so each copy gets
/// a section with the options that its original has.
/// </summary>
internal static class CopyConfig
{
    internal static string Write(AnalyzerConfigSet? configs, IEnumerable<(string Original, string NameFromRoot)> copies)
    {
        var text = new StringBuilder("# The options of the originals, for their copies. Written by hrtify.\nroot = true\n");
        foreach (var (original, name) in copies)
        {
            text.Append("\n[/").Append(Escape(name)).Append("]\n");
            if (configs is null) continue;
            var options = configs.GetOptionsForSourcePath(original);
            foreach (var option in options.AnalyzerOptions.OrderBy(option => option.Key, StringComparer.Ordinal))
                text.Append(option.Key).Append(" = ").Append(option.Value).Append('\n');
            foreach (var option in options.TreeOptions.OrderBy(option => option.Key, StringComparer.Ordinal))
                if (!options.AnalyzerOptions.ContainsKey("dotnet_diagnostic." + option.Key.ToLowerInvariant() + ".severity"))
                    text.Append("dotnet_diagnostic.").Append(option.Key).Append(".severity = ").Append(Severity(option.Value)).Append('\n');
        }

        return text.ToString();
    }

    private static string Severity(ReportDiagnostic severity) => severity switch
    {
        ReportDiagnostic.Error => "error",
        ReportDiagnostic.Warn => "warning",
        ReportDiagnostic.Info => "suggestion",
        ReportDiagnostic.Hidden => "silent",
        ReportDiagnostic.Suppress => "none",
        ReportDiagnostic.Default => "default",
        _ => throw new ArgumentOutOfRangeException(nameof(severity), severity, null),
    };

    private static string Escape(string name)
    {
        var text = new StringBuilder();
        foreach (var letter in name)
        {
            if ("[]{}*?!,\\#;".Contains(letter)) text.Append('\\');
            text.Append(letter);
        }

        return text.ToString();
    }
}
