using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Hrtify.Generator.Rules;
using Microsoft.CodeAnalysis;

namespace Hrtify.Generator.Tests.Rules;

/// <summary>All that is made from the catalogue, as it must stand in the tree.</summary>
internal static class CatalogueTexts
{
    private const string TableStart = "<!-- Made from the catalogue: CatalogueTests. -->\n";
    private const string TableEnd = "<!-- End of the table. -->\n";

    /// <summary>Whole files, by their path in the tree.</summary>
    internal static IEnumerable<(string Path, Func<string, string> Text)> Files()
    {
        foreach (var rule in Catalogue.All) yield return ("docs/rules/" + rule.Id + ".md", page => Page(rule, page));
        foreach (var preset in Enum.GetValues<Preset>()) yield return ("generator/Hrtify/build/presets/" + preset + ".globalconfig", _ => PresetFile(preset));
        yield return ("generator/Hrtify.Generator/AnalyzerReleases.Unshipped.md", _ => Releases());
        yield return ("generator/Hrtify/build/Hrtify.Rules.props", _ => Props());
        yield return ("README.md", Readme);
    }

    // The head is ours, what follows is somebody's prose.
    private static string Page(Rule rule, string page)
    {
        var prose = page.IndexOf("## What happens", StringComparison.Ordinal);
        var head = new StringBuilder("# " + rule.Id + ": " + rule.Title + "\n\n| | |\n|---|---|\n");
        head.Append(rule.Where is { } where ? "| Where | " + where + " |\n" : "| Category | " + rule.Category + " |\n");
        head.Append("| Severity | ").Append(Severity(rule)).Append(" |\n\n");
        return head + (prose < 0 ? "## What happens\n" : page[prose..]);
    }

    private static string Severity(Rule rule)
    {
        if (rule.Note is { } note) return note;
        var levels = rule.Levels;
        return levels == PresetLevels.Always(levels.Recommended)
            ? Word(levels.Recommended)
            : Word(levels.Recommended) + string.Concat(Others().Where(preset => levels.In(preset) != levels.Recommended).Select(preset => "; " + Word(levels.In(preset)) + " with `HrtifyPreset=" + preset + "`"));
    }

    private static Preset[] Others() => [Preset.Explore, Preset.Strict];

    // What a descriptor says by itself need not be said again.
    private static string PresetFile(Preset preset)
    {
        var text = new StringBuilder("# HrtifyPreset=" + preset + ". Made from the catalogue (CatalogueTests). A project's own .editorconfig and .globalconfig have the last word.\nis_global = true\nglobal_level = -50\n");
        foreach (var rule in Catalogue.All.Where(rule => rule.Levels.In(preset) != rule.Levels.Recommended))
            text.Append("dotnet_diagnostic.").Append(rule.Id).Append(".severity = ").Append(ConfigWord(rule.Levels.In(preset))).Append('\n');
        return text.ToString();
    }

    // What informs only is no reason to break a build in which all warnings are errors; what is an error in Strict is one there.
    private static string Props()
    {
        var text = new StringBuilder("<Project>\n  <!-- The rules that are warnings, and stay so where all warnings are errors. Made from the catalogue: CatalogueTests. -->\n  <PropertyGroup>\n");
        foreach (var preset in Enum.GetValues<Preset>())
            text.Append("    <_HrtifyWarnings Condition=\"'$(HrtifyPreset)' == '").Append(preset).Append("'\">")
                .AppendJoin(';', Catalogue.All.Where(rule => rule.Levels.In(preset) == ReportDiagnostic.Warn && (preset != Preset.Strict || rule.Levels.Recommended == ReportDiagnostic.Warn)).Select(rule => rule.Id)).Append("</_HrtifyWarnings>\n");
        return text.Append("  </PropertyGroup>\n</Project>\n").ToString();
    }

    private static string Releases()
    {
        var text = new StringBuilder("; Made from the catalogue: CatalogueTests.\n\n### New Rules\n\nRule ID | Category | Severity | Notes\n--------|----------|----------|-------\n");
        foreach (var rule in Catalogue.All.Where(rule => rule.Where is null))
            text.Append(rule.Id).Append(" | ").Append(rule.Category).Append(" | ").Append(ReleaseWord(rule.Levels.Recommended)).Append(" | [").Append(rule.Title).Append("](").Append(rule.Page).Append(")\n");
        return text.ToString();
    }

    private static string Readme(string readme)
    {
        var start = readme.IndexOf(TableStart, StringComparison.Ordinal);
        var end = readme.IndexOf(TableEnd, StringComparison.Ordinal);
        if (start < 0 || end < start) throw new InvalidOperationException("README.md has no place for the table of rules.");
        var table = new StringBuilder("| Rule | What goes wrong | Severity |\n|---|---|---|\n");
        foreach (var rule in Catalogue.All) table.Append("| [").Append(rule.Id).Append("](docs/rules/").Append(rule.Id).Append(".md) | ").Append(rule.Title).Append(". ").Append(rule.Reason).Append(" | ").Append(Severity(rule)).Append(" |\n");
        return readme[..(start + TableStart.Length)] + table + readme[end..];
    }

    private static string Word(ReportDiagnostic level) => level switch
    {
        ReportDiagnostic.Error => "error",
        ReportDiagnostic.Warn => "warning",
        ReportDiagnostic.Info => "info",
        ReportDiagnostic.Hidden => "hidden",
        ReportDiagnostic.Suppress => "off",
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, null),
    };

    private static string ConfigWord(ReportDiagnostic level) => level switch
    {
        ReportDiagnostic.Info => "suggestion",
        ReportDiagnostic.Hidden => "silent",
        ReportDiagnostic.Suppress => "none",
        _ => Word(level),
    };

    private static string ReleaseWord(ReportDiagnostic level) => level switch
    {
        ReportDiagnostic.Error => "Error",
        ReportDiagnostic.Warn => "Warning",
        ReportDiagnostic.Info => "Info",
        ReportDiagnostic.Hidden => "Hidden",
        ReportDiagnostic.Suppress => "Disabled",
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, null),
    };
}
