using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

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

    internal static ProjectCompilation Create(ConvertRequest request, CancellationToken cancellation)
    {
        var arguments = CSharpCommandLineParser.Default.Parse(request.CompilerArguments, request.ProjectFolder, sdkDirectory: null);
        var configs = Read(arguments);
        // No decision looks at what the flow of values makes of nullability, and the walk costs more than all the rest.
        var parse = arguments.ParseOptions.WithFeatures([.. arguments.ParseOptions.Features, new("run-nullable-analysis", "never")]);
        // As the compiler: a source that is named twice, in whatever spelling, is compiled once.
        var files = arguments.SourceFiles.DistinctBy(file => Path.GetFullPath(file.Path), StringComparer.OrdinalIgnoreCase).ToArray();
        var trees = new SyntaxTree[files.Length];
        var texts = files.Select(file => Text(file.Path, arguments)).ToArray();
        Parallel.For(0, trees.Length, new ParallelOptions { CancellationToken = cancellation }, index =>
            trees[index] = CSharpSyntaxTree.ParseText(texts[index], parse, files[index].Path, cancellation));
        var references = arguments.MetadataReferences.Where(reference => File.Exists(Path.Combine(request.ProjectFolder, reference.Reference)))
            .Select(reference => MetadataReference.CreateFromFile(Path.Combine(request.ProjectFolder, reference.Reference), reference.Properties));
        var options = arguments.CompilationOptions.WithSyntaxTreeOptionsProvider(new ConfigOptions(configs));
        return new ProjectCompilation(CSharpCompilation.Create(arguments.CompilationName ?? "program", trees, references, options), configs);
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

    // As the compiler decodes: a byte order mark, else strict UTF-8, else the code page that the project names.
    private static SourceText Text(string path, CSharpCommandLineArguments arguments)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return SourceText.From(stream, arguments.Encoding, arguments.ChecksumAlgorithm, canBeEmbedded: false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new ToolException(path, "HRT4002", "the source cannot be read: " + e.Message);
        }
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
