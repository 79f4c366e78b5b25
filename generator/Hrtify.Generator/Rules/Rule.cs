using System;
using Microsoft.CodeAnalysis;

namespace Hrtify.Generator.Rules;

/// <summary>One entry of the catalogue: all that descriptors, pages, presets and the README's table know of a rule.</summary>
/// <param name="Reason">What goes wrong, in a sentence for the table.</param>
/// <param name="Levels">How loud it is in each preset.</param>
/// <param name="Where">Where it is raised, if no analyzer raises it.</param>
/// <param name="Note">How loud it is, in words, where the levels do not tell it all.</param>
internal sealed record Rule(string Id, string Title, string Category, string Reason, PresetLevels Levels, string? Where = null, string? Note = null)
{
    public string Page => "https://github.com/hrtify/hrtify/blob/main/docs/rules/" + Id + ".md";

    /// <summary>The rule's descriptor; of several, the one for the usual case.</summary>
    internal DiagnosticDescriptor Says(string message) => Says(Title, message, Levels.Recommended);

    /// <summary>A descriptor for a case of the rule that has a title or a severity of its own.</summary>
    internal DiagnosticDescriptor Says(string title, string message, ReportDiagnostic level) =>
        new(Id, title, message, Category, SeverityOf(level), level != ReportDiagnostic.Suppress, helpLinkUri: Page);

    private static DiagnosticSeverity SeverityOf(ReportDiagnostic level) => level switch
    {
        ReportDiagnostic.Error => DiagnosticSeverity.Error,
        ReportDiagnostic.Warn => DiagnosticSeverity.Warning,
        ReportDiagnostic.Info => DiagnosticSeverity.Info,
        ReportDiagnostic.Hidden => DiagnosticSeverity.Hidden,
        // Who switches it on without a severity wants to see it.
        ReportDiagnostic.Suppress => DiagnosticSeverity.Warning,
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, null),
    };
}

/// <summary>How loud a rule is in each preset.</summary>
internal readonly record struct PresetLevels(ReportDiagnostic Explore, ReportDiagnostic Recommended, ReportDiagnostic Strict)
{
    /// <summary>The same in each.</summary>
    internal static PresetLevels Always(ReportDiagnostic level) => new(level, level, level);

    internal ReportDiagnostic In(Preset preset) => preset switch
    {
        Preset.Explore => Explore,
        Preset.Recommended => Recommended,
        Preset.Strict => Strict,
        _ => throw new ArgumentOutOfRangeException(nameof(preset), preset, null),
    };
}

/// <summary><c>HrtifyPreset</c>.</summary>
internal enum Preset
{
    /// <summary>All that may be of interest; for somebody who looks at a program for the first time.</summary>
    Explore,

    /// <summary>What is nearly always right.</summary>
    Recommended,

    /// <summary>What is nearly always right, and a build that does not pass it by.</summary>
    Strict,
}
