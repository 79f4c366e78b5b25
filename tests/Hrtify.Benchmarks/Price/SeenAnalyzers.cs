using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Hrtify.Benchmarks.Price;

/// <summary>The analyzers and generators as an editor loads them: ours from the package, and those ours are put beside.</summary>
internal sealed class SeenAnalyzers
{
    internal SeenAnalyzers(PackedHrtify package)
    {
        var ours = new AnalyzerFileReference(Path.Combine(package.Folder, "analyzers/dotnet/cs/Hrtify.Generator.dll"), Loader.Instance);
        Ours = ours.GetAnalyzers(LanguageNames.CSharp);
        Generators = ours.GetGenerators(LanguageNames.CSharp);
        Theirs = [.. Directory.EnumerateFiles(Path.Combine(Tree.ThreadingAnalyzers, "analyzers/cs"), "*.dll").Order(StringComparer.Ordinal)
            .SelectMany(path => new AnalyzerFileReference(path, Loader.Instance).GetAnalyzers(LanguageNames.CSharp))];
        // The lists of members that their package hands to their rules.
        TheirFiles = [.. Directory.EnumerateFiles(Tree.ThreadingAnalyzers, "*.txt", SearchOption.AllDirectories)
            .Where(path => path.Contains("AdditionalFiles", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(path => new PlainFile(path))];
        if (Ours.IsEmpty || Theirs.IsEmpty) throw new FailedException("analyzers: " + Ours.Length + " of ours, " + Theirs.Length + " of theirs; none must be missing");
    }

    internal ImmutableArray<DiagnosticAnalyzer> Ours { get; }

    internal ImmutableArray<DiagnosticAnalyzer> Theirs { get; }

    internal ImmutableArray<AdditionalText> TheirFiles { get; }

    internal ImmutableArray<ISourceGenerator> Generators { get; }

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        internal static readonly Loader Instance = new();

        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }

    internal sealed class PlainFile(string path) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(File.ReadAllText(path));

        public override string Path => path;

        public override SourceText GetText(System.Threading.CancellationToken cancellationToken = default) => _text;
    }
}
