using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Hrtify.Tool;

/// <summary>The compilation that the compiler will see, from the compiler's own arguments.</summary>
internal sealed class ProjectCompilation
{
    private ProjectCompilation(CSharpCompilation compilation, AnalyzerConfigSet configs)
    {
        Compilation = compilation;
        Configs = configs;
    }

    internal CSharpCompilation Compilation { get; }

    internal AnalyzerConfigSet Configs { get; }

    internal static ProjectCompilation Create(ProjectSources sources, CancellationToken cancellation)
    {
        var configs = Read(sources.Arguments);
        var trees = sources.ParseAll(cancellation);
        var references = sources.References.Select(reference => MetadataReference.CreateFromFile(sources.PathOf(reference), reference.Properties));
        var options = sources.Arguments.CompilationOptions.WithSyntaxTreeOptionsProvider(new ConfigOptions(configs));
        return new ProjectCompilation(CSharpCompilation.Create(sources.Arguments.CompilationName ?? "program", trees, references, options), configs);
    }

    // To parse them costs as much as all sources of a small project. Most projects have only those of the SDK, which act on
    // every file alike, copies too; they are passed by if they do not name our rules.
    private static AnalyzerConfigSet Read(CSharpCommandLineArguments arguments)
    {
        var texts = arguments.AnalyzerConfigPaths.Where(File.Exists).Select(path => (path, text: File.ReadAllText(path))).ToList();
        return texts.TrueForAll(config => IsOfAllFiles(config.text))
            ? AnalyzerConfigSet.Create(new List<AnalyzerConfig>())
            : AnalyzerConfigSet.Create(texts.ConvertAll(config => AnalyzerConfig.Parse(config.text, config.path)), out _);
    }

    private static bool IsOfAllFiles(string text) =>
        text.Contains("is_global", StringComparison.OrdinalIgnoreCase) && !text.Contains('[', StringComparison.Ordinal)
        && !text.Contains("dotnet_diagnostic.HRT", StringComparison.OrdinalIgnoreCase)
        && !text.Contains("dotnet_analyzer_diagnostic", StringComparison.OrdinalIgnoreCase);

    /// <summary>Severities by .editorconfig, so that the tool reports what the analyzer would.</summary>
    private sealed class ConfigOptions(AnalyzerConfigSet configs) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            Find(configs.GetOptionsForSourcePath(tree.FilePath).TreeOptions, diagnosticId, out severity);

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            Find(configs.GlobalConfigOptions.TreeOptions, diagnosticId, out severity);

        private static bool Find(ImmutableDictionary<string, ReportDiagnostic> options, string id, out ReportDiagnostic severity)
        {
            foreach (var option in options)
                if (string.Equals(option.Key, id, StringComparison.OrdinalIgnoreCase))
                {
                    severity = option.Value;
                    return true;
                }

            severity = ReportDiagnostic.Default;
            return false;
        }
    }
}
