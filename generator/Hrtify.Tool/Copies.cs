using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Hrtify.Generator;
using Microsoft.CodeAnalysis;

namespace Hrtify.Tool;

/// <summary>Writes a conversion below the output folder: the copies, what the build reads of them, and the report.</summary>
internal sealed class Copies(ConvertRequest request, OutputFolder output)
{
    private readonly CopyNames _names = new(request.ProjectFolder);

    /// <summary>The path to a source as seen from its copy.</summary>
    internal string OriginalFromCopy(string source) => Path.GetRelativePath(Path.GetDirectoryName(CopyOf(source))!, source).Replace('\\', '/');

    internal void Write(ConversionResult result, AnalyzerConfigSet? configs, CancellationToken cancellation)
    {
        foreach (var file in result.Files)
        {
            cancellation.ThrowIfCancellationRequested();
            output.Write(CopyOf(file.Path), file.Text);
        }

        output.DeleteOthersBelow(request.CopiesFolder);
        WriteText("copies.txt", string.Concat(result.Files.Select(file => CopyOf(file.Path) + "\n")));
        var copies = result.Files.ToDictionary(file => Path.GetFullPath(file.Path), file => Path.GetRelativePath(request.ProjectFolder, CopyOf(file.Path)), StringComparer.OrdinalIgnoreCase);
        WriteText("copies.map", CopyMap.Write(request.Sources.Select(source => copies.GetValueOrDefault(Path.GetFullPath(Path.Combine(request.ProjectFolder, source)), source))));
        WriteText(".editorconfig", CopyConfig.Write(configs, result.Files.Select(file => (file.Path, Path.GetRelativePath(request.OutputFolder, CopyOf(file.Path)).Replace('\\', '/')))));
        WriteText("hrtify.decided", string.Concat(result.Fields.Select(field => field.Field.Symbol.GetDocumentationCommentId() + "\n")));
        WriteText("report.md", ReportText.Markdown(result, request.ProjectFolder, request.Contexts));
        WriteText("report.sarif", ReportText.Sarif(result, request.Contexts));
    }

    private string CopyOf(string source) => Path.GetFullPath(Path.Combine(request.CopiesFolder, _names.NameOf(Path.GetFullPath(source))));

    private void WriteText(string name, string text) => output.Write(Path.Combine(request.OutputFolder, name), text);
}
