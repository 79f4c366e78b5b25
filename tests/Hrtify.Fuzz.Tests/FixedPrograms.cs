using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Hrtify.CodeFixes;
using Hrtify.Fuzz.Comparing;
using Hrtify.Fuzz.Programs;
using Hrtify.Generator.ThreadState;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Hrtify.Fuzz.Tests;

/// <summary>The programs of a batch as a user has them who took "Make core-local" wherever it was offered.</summary>
internal sealed class FixedPrograms
{
    private const string Off = "is_global = true\nbuild_property.Hrtify = false\n";

    private readonly Batch _batch;

    internal FixedPrograms(Batch batch) => _batch = batch;

    /// <summary>The fields that became properties.</summary>
    internal int Properties { get; private set; }

    internal async Task<Built> Build()
    {
        using var workspace = new AdhocWorkspace();
        var project = Project(workspace);
        var found = await Found(project);
        var documents = project.Documents.Where(document => found.ContainsKey(document.FilePath!)).ToList();
        var solution = project.Solution;
        if (documents.Count > 0)
        {
            var fix = new MakeCoreLocal();
            var all = new FixAllContext(documents[0], fix, FixAllScope.Project, "Make core-local", ["HRT1001"], new FoundBefore(found), CancellationToken.None);
            var action = await fix.GetFixAllProvider().GetFixAsync(all);
            if (action is not null) solution = (await action.GetOperationsAsync(CancellationToken.None)).OfType<Microsoft.CodeAnalysis.CodeActions.ApplyChangesOperation>().Single().ChangedSolution;
        }

        var compilation = (await solution.GetProject(project.Id)!.GetCompilationAsync())!;
        var driver = CSharpGeneratorDriver.Create([new CoreLocalGenerator().AsSourceGenerator()], parseOptions: (CSharpParseOptions)project.ParseOptions!);
        driver.RunGeneratorsAndUpdateCompilation(compilation, out var whole, out _);
        Properties = whole.SyntaxTrees.Count() - compilation.SyntaxTrees.Count();
        var built = new Built();
        built.Program = built.Emit(whole);
        return built;
    }

    private Project Project(AdhocWorkspace workspace)
    {
        var dialect = _batch.Dialect;
        var id = ProjectId.CreateNewId();
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: dialect.Nullable, optimizationLevel: dialect.Optimization,
            sourceReferenceResolver: new SourceFileResolver([], ProgramWriter.Root));
        var documents = _batch.Programs.SelectMany(program => program.Files).Select(file => DocumentInfo.Create(DocumentId.CreateNewId(id), file.Path, filePath: file.Path,
            loader: TextLoader.From(TextAndVersion.Create(SourceText.From(file.Text, Encoding.UTF8), VersionStamp.Default))));
        var config = DocumentInfo.Create(DocumentId.CreateNewId(id), ".globalconfig", filePath: "/.globalconfig", loader: TextLoader.From(TextAndVersion.Create(SourceText.From(Off, Encoding.UTF8), VersionStamp.Default)));
        return workspace.AddProject(ProjectInfo.Create(id, VersionStamp.Default, "FuzzProgram", "FuzzProgram", LanguageNames.CSharp, compilationOptions: options,
            parseOptions: new CSharpParseOptions(dialect.Language), documents: documents, metadataReferences: Frameworks.WithRuntime).WithAnalyzerConfigDocuments([config]));
    }

    private static async Task<Dictionary<string, ImmutableArray<Diagnostic>>> Found(Project project)
    {
        var compilation = (await project.GetCompilationAsync())!;
        var diagnostics = await compilation.WithAnalyzers([new ThreadStateAnalyzer()], project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync();
        return diagnostics.Where(diagnostic => diagnostic.Id == "HRT1001").GroupBy(diagnostic => diagnostic.Location.SourceTree!.FilePath).ToDictionary(group => group.Key, group => group.ToImmutableArray());
    }

    private sealed class FoundBefore(Dictionary<string, ImmutableArray<Diagnostic>> found) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(found.Values.SelectMany(diagnostics => diagnostics));

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(found.GetValueOrDefault(document.FilePath!, []));

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
