using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Hrtify.Fuzz.Comparing;

/// <summary>One side of a batch, compiled: the images, or the errors; and the warnings.</summary>
internal sealed class Built
{
    private readonly List<Diagnostic> _diagnostics = new();

    internal byte[]? Library { get; set; }

    internal byte[]? Program { get; set; }

    internal IEnumerable<Diagnostic> Errors => _diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    internal byte[]? Emit(Compilation compilation)
    {
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        _diagnostics.AddRange(result.Diagnostics);
        return result.Success ? image.ToArray() : null;
    }

    /// <summary>Each program's warnings: ids and mapped lines.</summary>
    internal ILookup<string, string> Warnings() =>
        _diagnostics.Where(diagnostic => diagnostic is { Severity: DiagnosticSeverity.Warning, IsSuppressed: false })
            .Select(diagnostic => (Program: ProgramOf(diagnostic), Line: diagnostic.Id + " " + Where(diagnostic.Location)))
            .Distinct()
            .ToLookup(pair => pair.Program ?? "", pair => pair.Line);

    /// <summary>The program whose file a diagnostic stands in, by the file's own path: a mapped one may be another's.</summary>
    internal static string? ProgramOf(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree?.FilePath.Split('/') is [.., var program, _] ? program : null;

    // What stands on a hidden line is reported at the copy, as CONVERSION.md admits.
    private static string Where(Location location)
    {
        if (location.SourceTree is not { } tree) return "nowhere";
        if (tree.GetLineVisibility(location.SourceSpan.Start) == LineVisibility.Hidden) return "hidden";
        var mapped = location.GetMappedLineSpan();
        return Path.GetFullPath(mapped.Path, Path.GetDirectoryName(tree.FilePath)!) + ":" + (mapped.StartLinePosition.Line + 1);
    }
}
