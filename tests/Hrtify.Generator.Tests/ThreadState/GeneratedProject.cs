using System.Collections.Generic;
using System.Linq;
using Hrtify.Generator.ThreadState;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Hrtify.Generator.Tests.ThreadState;

/// <summary>A project on which the generator runs, again and again as its files are edited, and which keeps its steps.</summary>
internal sealed class GeneratedProject
{
    private readonly CSharpParseOptions _options;
    private CSharpCompilation _compilation;
    private GeneratorDriver _driver;

    internal GeneratedProject(LanguageVersion version, params string[] sources)
    {
        _options = new CSharpParseOptions(version);
        _compilation = CSharpCompilation.Create("project", sources.Select(source => CSharpSyntaxTree.ParseText(source, _options)), RunningFramework.WithRuntime,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
        _driver = CSharpGeneratorDriver.Create([new CoreLocalGenerator().AsSourceGenerator()], parseOptions: _options,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        Result = Run();
    }

    internal GeneratedProject(params string[] sources)
        : this(LanguageVersion.CSharp14, sources)
    {
    }

    internal GeneratorRunResult Result { get; private set; }

    internal IEnumerable<string> Hints => Result.GeneratedSources.Select(source => source.HintName);

    /// <summary>The errors and warnings of the project with what was generated.</summary>
    internal IEnumerable<string> Complaints { get; private set; } = [];

    internal Compilation Compilation => _compilation;

    internal void Edit(int file, string source)
    {
        var tree = _compilation.SyntaxTrees[file];
        _compilation = _compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(Microsoft.CodeAnalysis.Text.SourceText.From(source)));
        Result = Run();
    }

    private GeneratorRunResult Run()
    {
        _driver = _driver.RunGeneratorsAndUpdateCompilation(_compilation, out var whole, out var diagnostics);
        Complaints = [.. whole.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Select(diagnostic => diagnostic.Id)];
        Assert.Empty(diagnostics);
        var result = Assert.Single(_driver.GetRunResult().Results);
        Assert.Null(result.Exception);
        return result;
    }
}
