using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Hrtify.Generator;
using Hrtify.Generator.Boot;
using Hrtify.Generator.ThreadState;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Hrtify.Tool;

/// <summary>Converts a project's sources: reads what the compiler would read, writes copies and a report.</summary>
internal static class ConvertCommand
{
    private const string Runtime = "Hrtify.Runtime.dll";
    private const long MostBytesWithoutCollections = 240_000_000;

    internal static int Run(ConvertRequest request, CancellationToken cancellation)
    {
        var output = new OutputFolder(request.OutputFolder);
        var memory = Path.Combine(request.OutputFolder, "last-run.txt");
        var stamp = Path.Combine(request.OutputFolder, "convert.stamp");
        // After an edit the last run most often has all.
        var early = File.Exists(memory) ? null : EarlyReferences.Begin(request);
        var sources = new ProjectSources(request);
        var key = sources.Key();
        if (LastRun.Read(memory)?.Again(sources, key, cancellation) is { } again)
        {
            Console.Write(again.Told);
            output.Write(memory, again.Write());
            output.Stamp(stamp);
            return 0;
        }

        early ??= EarlyReferences.Begin(request);
        var configs = ProjectConfigs.Read(sources.Arguments);
        var copies = new Copies(request, output);
        // Before they are read: what is written meanwhile has another time then.
        var seen = sources.Files.Select(file => LastRun.Seen.Now(file.Path, "")).ToList();
        if (BootCodeAlone(request, sources, copies, cancellation) is { } boot)
        {
            copies.Write(boot, configs, cancellation);
            File.Delete(memory); // the next run is as short
            output.Stamp(stamp);
            return 0;
        }

        DoWithoutCollections(seen.Sum(file => file.Length));
        var compilation = ProjectCompilation.Create(sources, configs, early, cancellation);
        var options = new ConversionOptions(
            new ThreadStateOptions(request.Packable, request.ConvertVisible, request.Contexts),
            request.Boot ? BootMode.Inject : BootMode.None,
            request.StaysBecause);
        var result = Conversion.Run(compilation, options, copies.OriginalFromCopy, cancellation);

        if (result.Files.Count > 0 && compilation.GetTypeByMetadataName("Hrtify.CoreContext") is null)
        {
            throw new ToolException(request.ProjectFolder, "HRT4003", "the project does not refer to Hrtify.Runtime, and what is converted uses it. The reference to the package leaves its compile assets out:"
                + " take IncludeAssets and ExcludeAssets off it, and write PackageReference in place of GlobalPackageReference");
        }

        copies.Write(result, configs, cancellation);
        var told = new StringWriter();
        var failed = Tell(told, compilation, result, request.Contexts);
        Console.Write(told);
        if (failed || request.Contexts == ContextMode.Single || result.Locals.Count > 0) File.Delete(memory); // what their rules look at is not in the key
        else output.Write(memory, LastRun.Of(key, told.ToString(), result, output.Written, seen, [.. compilation.SyntaxTrees], cancellation).Write());
        // An error is said again by the next build.
        if (failed) File.Delete(stamp);
        else output.Stamp(stamp);
        return failed ? 3 : 0;
    }

    private static ConversionResult? BootCodeAlone(ConvertRequest request, ProjectSources sources, Copies copies, CancellationToken cancellation)
    {
        if (!request.Boot || sources.Arguments.CompilationOptions.MainTypeName is not null) return null;
        var references = sources.References.Select(sources.PathOf).ToLookup(path => Path.GetFileName(path) == Runtime);
        // Without the runtime the whole conversion says what is missing.
        if (!references[true].Any()) return null;
        var texts = sources.Texts(cancellation);
        var alone = BootOnly.Convert(texts.Select(text => text.ToString()), sources.ParseOptions, number => sources.Parse(sources.Files[number], texts[number], cancellation), request.StaysBecause, copies.OriginalFromCopy, cancellation);
        // Over core-locals of others uses may have to be written otherwise. Asked last: it reads all references.
        return alone is null || references[false].Any(MayDeclareCoreLocals) ? null : alone;
    }

    // Who declares one names the attribute. Here and not by the times of files: an older reference in the place of a newer one has an
    // older time.
    private static bool MayDeclareCoreLocals(string reference) => File.ReadAllBytes(reference).AsSpan().IndexOf("CoreLocalAttribute"u8) >= 0;

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
        var diagnostics = Effective(
            [.. result.Fields.Select(field => Report.Decided(field, contexts)), .. result.Locals.Where(local => !local.Converted).Select(Report.Refused), .. result.Uses.Where(use => !use.Converted).Select(Report.Refused)], compilation)
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

    // Where nothing raises the severity of one, those that only inform are passed by: most are of that kind.
    private static IEnumerable<Diagnostic> Effective(IReadOnlyList<Diagnostic> diagnostics, Compilation compilation) =>
        compilation.Options.SyntaxTreeOptionsProvider is null && !compilation.Options.SpecificDiagnosticOptions.Keys.Any(id => id.StartsWith("HRT", StringComparison.OrdinalIgnoreCase))
        && diagnostics.All(diagnostic => diagnostic.Severity < DiagnosticSeverity.Warning)
            ? []
            : CompilationWithAnalyzers.GetEffectiveDiagnostics(diagnostics, compilation);

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
