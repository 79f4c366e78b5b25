using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using Hrtify.Generator.ThreadState;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace Hrtify.Generator.Tests.Forms;

/// <summary>A form compiled plain and converted, through the same entry that the tool uses.</summary>
internal sealed partial class FormBuild
{
    private readonly string _folder;
    private readonly CSharpCompilation _plain;
    private readonly Dictionary<string, HashSet<string>> _warnings = new(StringComparer.Ordinal);

    internal FormBuild(Form form, string folder)
    {
        _folder = folder;
        var parse = new CSharpParseOptions(Version(form.LanguageVersion), preprocessorSymbols: form.Defines);
        var trees = form.Files.Append(Path.Combine(Form.Root, "shared", "Lanes.cs")).Select(file => Parse(file, file, parse)).ToList();
        var nullable = (form.Nullable ?? (parse.LanguageVersion >= LanguageVersion.CSharp8 ? "enable" : "disable")) == "enable" ? NullableContextOptions.Enable : NullableContextOptions.Disable;
        var options = new CSharpCompilationOptions(OutputKind.ConsoleApplication, allowUnsafe: form.Unsafe, nullableContextOptions: nullable,
            optimizationLevel: OptimizationLevel.Debug, sourceReferenceResolver: new SourceFileResolver([], folder));
        _plain = CSharpCompilation.Create("form", trees, RunningFramework.References, options);
        Result = Conversion.Run(_plain, new ConversionOptions(new ThreadStateOptions(IsPackable: false, ConvertVisible: false), BootMode.Inject, null),
            path => Path.GetRelativePath(Path.GetDirectoryName(Copy(path))!, path), default);
    }

    internal ConversionResult Result { get; }

    /// <summary>A warning that the converted build gives and the plain one does not, by id and line; null if there is none.</summary>
    internal string? NewWarning => _warnings["converted"].Except(_warnings["plain"]).FirstOrDefault();

    /// <summary>The decisions in the words of the forms' headers, in no order.</summary>
    internal IEnumerable<string> Decisions()
    {
        return Result.Locals.Count == 0 ? OfFields() : [.. OfFields(), "locals " + Result.Locals.Count(local => local.Converted) + " of " + Result.Locals.Count];
    }

    private IEnumerable<string> OfFields()
    {
        if (Result.Fields.Count == 0) return ["none"];
        var refused = Result.Fields.Where(field => !field.Converted).Select(field => "refused " + field.Field.Name + " " + field.Refusal!.Key).ToList();
        return refused.Count == 0 ? ["converted"] : refused;
    }

    internal string EmitPlain() => Emit(_plain, "plain");

    internal string EmitConverted()
    {
        var copies = Result.Files.ToDictionary(file => file.Path, file => file.Text);
        var trees = _plain.SyntaxTrees.Select(tree => copies.TryGetValue(tree.FilePath, out var text)
            ? CSharpSyntaxTree.ParseText(SourceText.From(text, Encoding.UTF8), (CSharpParseOptions)tree.Options, Copy(tree.FilePath))
            : tree).ToList();
        foreach (var copy in copies)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Copy(copy.Key))!);
            File.WriteAllText(Copy(copy.Key), copy.Value);
        }

        var converted = CSharpCompilation.Create("form", trees, RunningFramework.WithRuntime, _plain.Options);
        return Emit(converted, "converted");
    }

    private string Copy(string path) => Path.Combine(_folder, "src", Path.GetFileName(path));

    private string Emit(CSharpCompilation compilation, string kind)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, kind)).FullName;
        var program = Path.Combine(folder, "form.dll");
        EmitResult result;
        using (var dll = File.Create(program))
        using (var pdb = File.Create(Path.Combine(folder, "form.pdb")))
            result = compilation.Emit(dll, pdb, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        if (!result.Success)
            throw new InvalidOperationException(kind + " does not compile: " + string.Join("\n", result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Take(5)));
        _warnings[kind] = [.. result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Warning && !diagnostic.IsSuppressed)
            .Select(diagnostic => diagnostic.Id + " at " + Path.GetFileName(diagnostic.Location.GetMappedLineSpan().Path) + ":" + (diagnostic.Location.GetMappedLineSpan().StartLinePosition.Line + 1) + ": " + TwinName().Replace(diagnostic.GetMessage(), ""))];
        if (kind == "converted") File.Copy(typeof(CoreContext).Assembly.Location, Path.Combine(folder, "Hrtify.Runtime.dll"), overwrite: true);
        File.WriteAllText(Path.Combine(folder, "form.runtimeconfig.json"),
            "{\"runtimeOptions\":{\"tfm\":\"net10.0\",\"framework\":{\"name\":\"Microsoft.NETCore.App\",\"version\":\"10.0.0\"}}}");
        return program;
    }

    // Where a twin is used the compiler names the twin (docs/limits.md).
    [GeneratedRegex(@"__value\w*(?=')")]
    private static partial Regex TwinName();

    private static SyntaxTree Parse(string file, string path, CSharpParseOptions options)
    {
        using var stream = File.OpenRead(file);
        return CSharpSyntaxTree.ParseText(SourceText.From(stream, checksumAlgorithm: SourceHashAlgorithm.Sha256), options, path);
    }

    private static LanguageVersion Version(string text) =>
        LanguageVersionFacts.TryParse(text, out var version) ? version : throw new FormatException("langversion: " + text);
}
