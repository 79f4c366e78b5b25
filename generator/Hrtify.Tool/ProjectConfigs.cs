using System;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Hrtify.Tool;

/// <summary>What the .editorconfig and .globalconfig files of a project say.</summary>
internal static class ProjectConfigs
{
    // To parse them costs as much as all sources of a small project. Most projects have only those of the SDK, which act on
    // every file alike, copies too; they are passed by if they do not name our rules.
    /// <returns>Null if none of them says what is of interest here.</returns>
    internal static AnalyzerConfigSet? Read(CSharpCommandLineArguments arguments)
    {
        var texts = arguments.AnalyzerConfigPaths.Where(File.Exists).Select(path => (path, text: File.ReadAllText(path))).ToList();
        return texts.TrueForAll(config => IsOfAllFiles(config.text)) ? null : AnalyzerConfigSet.Create(texts.ConvertAll(config => AnalyzerConfig.Parse(config.text, config.path)), out _);
    }

    private static bool IsOfAllFiles(string text) =>
        text.Contains("is_global", StringComparison.OrdinalIgnoreCase) && !text.Contains('[', StringComparison.Ordinal)
        && !text.Contains("dotnet_diagnostic.HRT", StringComparison.OrdinalIgnoreCase)
        && !text.Contains("dotnet_analyzer_diagnostic", StringComparison.OrdinalIgnoreCase);
}
