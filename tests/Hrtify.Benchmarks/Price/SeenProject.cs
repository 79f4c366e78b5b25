using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Hrtify.Benchmarks.Price;

/// <summary>A built project as Roslyn sees it: in the editor the user's files, in the build the copies.</summary>
internal sealed class SeenProject
{
    private readonly CSharpCommandLineArguments _arguments;
    private readonly string _folder;
    private readonly string _ours;

    /// <param name="project">Built with the package: its build left the compiler's arguments there.</param>
    internal SeenProject(PricedProject project)
    {
        _folder = project.Folder;
        _ours = Path.Combine(_folder, "obj/Debug/net10.0/hrtify");
        _arguments = CSharpCommandLineParser.Default.Parse(File.ReadLines(Path.Combine(_ours, "request.rsp")).SkipWhile(line => line != "--").Skip(1), _folder, sdkDirectory: null);
    }

    internal CSharpParseOptions ParseOptions => _arguments.ParseOptions;

    internal CSharpCompilation Originals() => Compilation(_arguments.SourceFiles.Select(file => file.Path));

    // The names lie there in two coats (CopyMap).
    internal CSharpCompilation Copies() => Compilation(File.ReadLines(Path.Combine(_ours, "copies.map")).Select(name => Path.Combine(_folder, Uri.UnescapeDataString(Uri.UnescapeDataString(name)))));

    internal string PathOf(string name) => Path.Combine(_folder, name);

    internal AnalyzerOptions InEditor(ImmutableArray<AdditionalText> others) => new(others, new Properties("false", _arguments));

    internal AnalyzerOptions InBuild(ImmutableArray<AdditionalText> others)
    {
        var decided = Path.Combine(_ours, "hrtify.decided");
        return new AnalyzerOptions(File.Exists(decided) ? others.Add(new SeenAnalyzers.PlainFile(decided)) : others, new Properties("true", _arguments));
    }

    private CSharpCompilation Compilation(IEnumerable<string> paths) => CSharpCompilation.Create("priced",
        paths.ToArray().AsParallel().AsOrdered().Select(path => CSharpSyntaxTree.ParseText(SourceText.From(File.ReadAllText(path)), ParseOptions, path)).ToArray(),
        _arguments.MetadataReferences.Select(reference => MetadataReference.CreateFromFile(reference.Reference, reference.Properties)), _arguments.CompilationOptions);

    /// <summary>The build properties that our rules ask for.</summary>
    private sealed class Properties(string converts, CSharpCommandLineArguments arguments) : AnalyzerConfigOptionsProvider
    {
        private readonly Values _values = new(new Dictionary<string, string>
        {
            ["build_property.Hrtify"] = "true",
            ["build_property.HrtifyConverts"] = converts,
            ["build_property.OutputType"] = arguments.CompilationOptions.OutputKind == OutputKind.DynamicallyLinkedLibrary ? "Library" : "Exe",
        });

        public override AnalyzerConfigOptions GlobalOptions => _values;

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => _values;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => _values;

        private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
        }
    }
}
