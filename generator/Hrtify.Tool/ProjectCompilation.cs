using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Hrtify.Tool;

/// <summary>The compilation that the compiler will see, from the compiler's own arguments.</summary>
internal static class ProjectCompilation
{
    internal static CSharpCompilation Create(ProjectSources sources, AnalyzerConfigSet? configs, EarlyReferences references, CancellationToken cancellation)
    {
        var trees = sources.ParseAll(cancellation);
        var options = sources.Arguments.CompilationOptions;
        return references.For(sources, configs is null ? options : options.WithSyntaxTreeOptionsProvider(new ConfigOptions(configs))).AddSyntaxTrees(trees);
    }

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
