using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Hrtify.Generator;
using Hrtify.Generator.ThreadState;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Hrtify.Tool;

/// <summary>Converts a project's sources: reads what the compiler would read, writes copies and a report.</summary>
internal static class ConvertCommand
{
    private const long MostBytesWithoutCollections = 240_000_000;

    internal static int Run(ConvertRequest request, CancellationToken cancellation)
    {
        var output = new OutputFolder(request.OutputFolder);
        var memory = Path.Combine(request.OutputFolder, "last-run.txt");
        var stamp = Path.Combine(request.OutputFolder, "convert.stamp");
        var sources = new ProjectSources(request);
        var key = sources.Key();
        if (LastRun.Read(memory)?.Again(sources, key, cancellation) is { } again)
        {
            Console.Write(again.Told);
            output.Write(memory, again.Write());
            output.Stamp(stamp);
            return 0;
        }

        // Before they are read: what is written meanwhile has another time then.
        var seen = sources.Files.Select(file => LastRun.Seen.Now(file.Path, "")).ToList();
        DoWithoutCollections(seen.Sum(file => file.Length));
        var project = ProjectCompilation.Create(sources, cancellation);
        var names = new CopyNames(request.ProjectFolder);
        var options = new ConversionOptions(
            new ThreadStateOptions(request.Packable, request.ConvertVisible, request.Contexts),
            request.Boot ? BootMode.Inject : BootMode.None,
            request.StaysBecause);
        string Copy(string path) => Path.GetFullPath(Path.Combine(request.CopiesFolder, names.NameOf(Path.GetFullPath(path))));
        string FromCopy(string path) => Path.GetRelativePath(Path.GetDirectoryName(Copy(path))!, path).Replace('\\', '/');
        var result = Conversion.Run(project.Compilation, options, FromCopy, cancellation);

        if (result.Files.Count > 0 && project.Compilation.GetTypeByMetadataName("Hrtify.CoreContext") is null)
        {
            throw new ToolException(request.ProjectFolder, "HRT4003", "the project does not refer to Hrtify.Runtime, and what is converted uses it. The reference to the package leaves its compile assets out:"
                + " take IncludeAssets and ExcludeAssets off it, and write PackageReference in place of GlobalPackageReference");
        }

        foreach (var file in result.Files)
        {
            cancellation.ThrowIfCancellationRequested();
            output.Write(Copy(file.Path), file.Text);
        }

        output.DeleteOthersBelow(request.CopiesFolder);
        output.Write(Path.Combine(request.OutputFolder, "copies.txt"), string.Concat(result.Files.Select(file => Copy(file.Path) + "\n")));
        var copies = result.Files.ToDictionary(file => Path.GetFullPath(file.Path), file => Path.GetRelativePath(request.ProjectFolder, Copy(file.Path)), StringComparer.OrdinalIgnoreCase);
        output.Write(Path.Combine(request.OutputFolder, "copies.map"), CopyMap.Write(request.Sources.Select(source => copies.GetValueOrDefault(Path.GetFullPath(Path.Combine(request.ProjectFolder, source)), source))));
        output.Write(Path.Combine(request.OutputFolder, ".editorconfig"), CopyConfig.Write(project.Configs,
            result.Files.Select(file => (file.Path, Path.GetRelativePath(request.OutputFolder, Copy(file.Path)).Replace('\\', '/')))));
        output.Write(Path.Combine(request.OutputFolder, "hrtify.decided"), string.Concat(result.Fields.Select(field => field.Field.Symbol.GetDocumentationCommentId() + "\n")));
        output.Write(Path.Combine(request.OutputFolder, "report.md"), ReportText.Markdown(result, request.ProjectFolder, request.Contexts));
        output.Write(Path.Combine(request.OutputFolder, "report.sarif"), ReportText.Sarif(result, request.Contexts));
        var told = new StringWriter();
        var failed = Tell(told, project.Compilation, result, request.Contexts);
        Console.Write(told);
        if (failed || request.Contexts == ContextMode.Single || result.Locals.Count > 0) File.Delete(memory); // what their rules look at is not in the key
        else output.Write(memory, LastRun.Of(key, told.ToString(), result, output.Written, seen, [.. project.Compilation.SyntaxTrees], cancellation).Write());
        // An error is said again by the next build.
        if (failed) File.Delete(stamp);
        else output.Stamp(stamp);
        return failed ? 3 : 0;
    }

    // Nearly all that is made of the sources lives to the end, so a collection frees nothing: two of them took a tenth of the time.
    // Measured: 20 bytes for each of the sources. Where that is more than is asked for here, or the system refuses, it collects as ever.
    private static void DoWithoutCollections(long sourceBytes)
    {
        try
        {
            GC.TryStartNoGCRegion(Math.Min(MostBytesWithoutCollections, (24 * sourceBytes) + (16 << 20)));
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or InvalidOperationException)
        {
        }
    }

    private static bool Tell(StringWriter told, Compilation compilation, ConversionResult result, ContextMode contexts)
    {
        var diagnostics = CompilationWithAnalyzers.GetEffectiveDiagnostics(result.Fields.Select(field => Report.Decided(field, contexts)).Concat(result.Locals.Where(local => !local.Converted).Select(Report.Refused))
                .Concat(result.Uses.Where(use => !use.Converted).Select(Report.Refused)), compilation)
            .Where(diagnostic => !diagnostic.IsSuppressed && diagnostic.Severity >= DiagnosticSeverity.Warning).ToList();
        foreach (var diagnostic in diagnostics)
        {
            var decided = diagnostic.AdditionalLocations.FirstOrDefault();
            told.WriteLine(Place(diagnostic.Location) + ": " + (diagnostic.Severity == DiagnosticSeverity.Error ? "error " : "warning ") + diagnostic.Id + ": " + diagnostic.GetMessage()
                + (decided is null || decided == diagnostic.Location ? "" : " (decided at " + Place(decided) + ")"));
        }

        if (result.Fields.Count + result.Uses.Count + result.Locals.Count > 0)
        {
            var files = result.Fields.Where(field => field.Converted).Select(field => field.Field.Where.SourceTree)
                .Concat(result.Uses.Where(use => use.Converted).Select(use => use.Where.SourceTree))
                .Concat(result.Locals.Where(local => local.Converted).Select(local => local.Where.SourceTree)).Distinct().Count();
            string[] counts =
            [
                .. Count(result.Fields.Select(field => field.Converted), "thread-statics"),
                .. Count(result.Locals.Select(local => local.Converted), "ThreadLocals"),
                .. Count(result.Uses.Select(use => use.Converted), "uses of other assemblies' core-locals"),
            ];
            told.WriteLine("Hrtify: " + string.Join(" and ", counts) + " converted in " + files + (files == 1 ? " file" : " files") + (result.Fields.Count > 0 ? Into(contexts) : ""));
        }

        return diagnostics.Exists(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }

    private static string Place(Location location)
    {
        var where = location.GetLineSpan();
        return where.Path + "(" + (where.StartLinePosition.Line + 1) + "," + (where.StartLinePosition.Character + 1) + ")";
    }

    private static IEnumerable<string> Count(IEnumerable<bool> converted, string what) =>
        converted.ToList() is { Count: > 0 } all ? [all.Count(done => done) + " of " + all.Count + " " + what] : [];

    private static string Into(ContextMode contexts) => contexts switch
    {
        ContextMode.PerCore => "",
        ContextMode.Single => ", to plain statics: one context",
        _ => throw new ArgumentOutOfRangeException(nameof(contexts), contexts, null),
    };
}
