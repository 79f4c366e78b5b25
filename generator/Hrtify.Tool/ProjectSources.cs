using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.ExceptionServices;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Hrtify.Tool;

/// <summary>The sources of a project, as the compiler's arguments name them; none is read before it is asked for.</summary>
internal sealed class ProjectSources
{
    // To start the first parallel loop of a process takes longer than to read and parse so many files.
    private const int FewFiles = 16;

    private readonly ConvertRequest _request;
    private SourceText[]? _texts;

    internal ProjectSources(ConvertRequest request)
    {
        _request = request;
        Arguments = CSharpCommandLineParser.Default.Parse(request.CompilerArguments, request.ProjectFolder, sdkDirectory: null);
        // No decision looks at what the flow of values makes of nullability, and the walk costs more than all the rest.
        ParseOptions = Arguments.ParseOptions.WithFeatures([.. Arguments.ParseOptions.Features, new("run-nullable-analysis", "never")]);
        // As the compiler: a source that is named twice, in whatever spelling, is compiled once.
        Files = Arguments.SourceFiles.DistinctBy(file => Path.GetFullPath(file.Path), StringComparer.OrdinalIgnoreCase).ToArray();
    }

    internal CSharpCommandLineArguments Arguments { get; }

    internal CSharpParseOptions ParseOptions { get; }

    internal IReadOnlyList<CommandLineSourceFile> Files { get; }

    /// <summary>The references that are there.</summary>
    internal IEnumerable<CommandLineReference> References =>
        Arguments.MetadataReferences.Where(reference => File.Exists(PathOf(reference)));

    internal string PathOf(CommandLineReference reference) => Path.Combine(_request.ProjectFolder, reference.Reference);

    /// <summary>The texts of all sources; each is read once.</summary>
    /// <exception cref="ToolException">One cannot be read.</exception>
    internal IReadOnlyList<SourceText> Texts(CancellationToken cancellation) => _texts ??= ForAll(number => Text(Files[number].Path), cancellation);

    internal SyntaxTree[] ParseAll(CancellationToken cancellation)
    {
        var texts = Texts(cancellation);
        return ForAll(number => Parse(Files[number], texts[number], cancellation), cancellation);
    }

    /// <exception cref="ToolException">The file cannot be read.</exception>
    internal SyntaxTree Parse(CommandLineSourceFile file, CancellationToken cancellation) => Parse(file, Text(file.Path), cancellation);

    internal SyntaxTree Parse(CommandLineSourceFile file, SourceText text, CancellationToken cancellation) =>
        CSharpSyntaxTree.ParseText(text, ParseOptions, file.Path, cancellation);

    /// <summary>What a result rests on beside the sources: two runs of one key differ in their sources only.</summary>
    internal string Key()
    {
        var key = new StringBuilder();
        key.Append(typeof(ProjectSources).Module.ModuleVersionId).Append(typeof(Hrtify.Generator.Conversion).Module.ModuleVersionId).Append('\n');
        key.Append(LastRun.Seen.Now(typeof(CSharpSyntaxTree).Assembly.Location, "")).Append('\n');
        key.AppendJoin('\n', _request.Lines).Append('\n');
        foreach (var path in References.Select(PathOf).Concat(Arguments.AnalyzerConfigPaths)) key.Append(LastRun.Seen.Now(path, "")).Append('\n');
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(key.ToString())));
    }

    private T[] ForAll<T>(Func<int, T> make, CancellationToken cancellation)
    {
        var all = new T[Files.Count];
        if (all.Length < FewFiles)
        {
            for (var number = 0; number < all.Length; number++) all[number] = make(number);
            return all;
        }

        try
        {
            Parallel.For(0, all.Length, new ParallelOptions { CancellationToken = cancellation }, number => all[number] = make(number));
            return all;
        }
        catch (AggregateException several) when (several.InnerException is ToolException first)
        {
            ExceptionDispatchInfo.Throw(first);
            throw;
        }
    }

    // As the compiler decodes: a byte order mark, else strict UTF-8, else the code page that the project names.
    private SourceText Text(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return SourceText.From(stream, Arguments.Encoding, Arguments.ChecksumAlgorithm, canBeEmbedded: false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new ToolException(path, "HRT4002", "the source cannot be read: " + e.Message);
        }
    }
}
