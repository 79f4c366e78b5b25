using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Hrtify.CodeFixes;
using Hrtify.Generator.Rules;
using Hrtify.Generator.Tests.Rules;
using Hrtify.Generator.ThreadState;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Hrtify.Generator.Tests.ThreadState;

/// <summary>
/// A file in an editor: all that Hrtify does while somebody types runs on each of its texts. Each text is a change of the
/// same empty file, so that the references are read once.
/// </summary>
public sealed class HalfTypedProject : IDisposable
{
    private readonly AdhocWorkspace _workspace = new();
    private readonly Dictionary<LanguageVersion, (Document Empty, Compilation? KeptAlive)> _files = [];

    public void Dispose() => _workspace.Dispose();

    /// <summary>Throws where one of ours throws.</summary>
    /// <returns>All that is told, generated, converted and offered: the same for the same text.</returns>
    internal async Task<string> Show(string source, LanguageVersion version, CancellationToken cancellation)
    {
        if (!_files.TryGetValue(version, out var file)) _files.Add(version, file = await Open(version));
        var document = file.Empty.WithText(SourceText.From(source));
        var compilation = (await document.Project.GetCompilationAsync(cancellation))!;
        var generated = CSharpGeneratorDriver.Create([new CoreLocalGenerator().AsSourceGenerator()], parseOptions: (CSharpParseOptions)document.Project.ParseOptions!)
            .RunGeneratorsAndUpdateCompilation(compilation, out var whole, out var complaints, cancellation).GetRunResult();
        // What the compiler tells as CS8785.
        if (generated.Results[0].Exception is { } fault) throw new InvalidOperationException("the generator threw", fault);
        var told = new StringBuilder();
        foreach (var written in generated.Results[0].GeneratedSources) told.Append(written.HintName).Append('\n').Append(written.SourceText).Append('\n');
        foreach (var contexts in new[] { ContextMode.PerCore, ContextMode.Single })
        {
            var options = new ThreadStateOptions(IsPackable: false, ConvertVisible: false, contexts);
            foreach (var copy in Conversion.Run(compilation, new ConversionOptions(options, BootMode.Inject, null), path => path, cancellation).Files) told.Append(copy.Text).Append('\n');
        }

        var found = await Diagnostics(whole, cancellation);
        // The driver promises no order.
        foreach (var line in found.Concat(complaints).Select(diagnostic => diagnostic.ToString()).Order(StringComparer.Ordinal)) told.Append(line).Append('\n');
        // Two fixes are tried, the first and the last: each decides on the whole file again.
        var fixable = found.Where(diagnostic => diagnostic.Id == "HRT1001" && diagnostic.Location.SourceTree?.FilePath == "/Typed.cs").OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).ToList();
        foreach (var diagnostic in fixable.Take(1).Concat(fixable.Skip(1).TakeLast(1))) told.Append(await Fix(document, diagnostic, cancellation));
        return told.ToString();
    }

    private async Task<(Document, Compilation?)> Open(LanguageVersion version)
    {
        var project = _workspace.AddProject(ProjectInfo.Create(ProjectId.CreateNewId(), VersionStamp.Default, "typed", "typed", LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(OutputKind.ConsoleApplication, allowUnsafe: true, specificDiagnosticOptions: ShippedRules.AllOn), parseOptions: new CSharpParseOptions(version), metadataReferences: RunningFramework.WithRuntime));
        var empty = project.AddDocument("Typed.cs", "", filePath: "/Typed.cs");
        return (empty, await empty.Project.GetCompilationAsync());
    }

    private static async Task<ImmutableArray<Diagnostic>> Diagnostics(Compilation compilation, CancellationToken cancellation)
    {
        var faults = new ConcurrentQueue<Exception>();
        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), (fault, _, _) => faults.Enqueue(fault),
            concurrentAnalysis: false, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: true);
        var found = await new CompilationWithAnalyzers(compilation, [.. ShippedRules.All, new MemberComplaints(), new CoreLocalSuppressor()], options).GetAnalyzerDiagnosticsAsync(cancellation);
        return faults.TryPeek(out var first) ? throw new InvalidOperationException("an analyzer threw", first) : found;
    }

    private static async Task<string> Fix(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        var actions = new List<CodeAction>();
        await new MakeCoreLocal().RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), cancellation));
        var texts = new StringBuilder();
        foreach (var operation in (await Task.WhenAll(actions.Select(action => action.GetOperationsAsync(cancellation)))).SelectMany(operations => operations).OfType<ApplyChangesOperation>())
            texts.Append(await operation.ChangedSolution.GetDocument(document.Id)!.GetTextAsync(cancellation)).Append('\n');
        return texts.ToString();
    }
}
