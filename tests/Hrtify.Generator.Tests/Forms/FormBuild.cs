using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using Hrtify.Generator.Tests.Boot;
using Hrtify.Generator.ThreadState;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace Hrtify.Generator.Tests.Forms;

/// <summary>A form compiled plain and converted, through the same entry that the tool uses.</summary>
internal sealed partial class FormBuild
{
    private const string Friend = "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"form\")]";

    private readonly string _folder;
    private readonly FormSide _plain;
    private readonly FormSide _converted;
    private readonly Dictionary<string, HashSet<string>> _warnings = new(StringComparer.Ordinal);

    internal FormBuild(Form form, string folder)
    {
        _folder = folder;
        var parse = new CSharpParseOptions(Version(form.LanguageVersion), preprocessorSymbols: form.Defines);
        var nullable = (form.Nullable ?? (parse.LanguageVersion >= LanguageVersion.CSharp8 ? "enable" : "disable")) == "enable" ? NullableContextOptions.Enable : NullableContextOptions.Disable;
        var options = new CSharpCompilationOptions(OutputKind.ConsoleApplication, allowUnsafe: form.Unsafe, nullableContextOptions: nullable,
            optimizationLevel: OptimizationLevel.Debug, sourceReferenceResolver: new SourceFileResolver([], folder));
        var trees = form.Files.Append(Path.Combine(Form.Root, "shared", "Lanes.cs")).Select(file => Parse(file, file, parse)).ToList();
        _plain = new FormSide(CSharpCompilation.Create("form", trees, RunningFramework.References, options), null);
        _converted = new FormSide(_plain.Program.WithReferences(RunningFramework.WithRuntime), null);
        if (form.Library.Count > 0)
        {
            var library = CSharpCompilation.Create("library", form.Library.Select(file => Parse(file, file, parse)).Append(CSharpSyntaxTree.ParseText(Friend, parse, Path.Combine(folder, "friend.cs"), Encoding.UTF8)),
                RunningFramework.References, options.WithOutputKind(OutputKind.DynamicallyLinkedLibrary));
            _plain = _plain.Over(library);
            // As in a build, the program is converted against the converted library.
            library = library.WithReferences(RunningFramework.WithRuntime);
            LibraryResult = Convert(library);
            _converted = _converted.Over(WithCopies(library, LibraryResult));
        }

        Result = Convert(_converted.Program);
        BootAlone = form.Library.Count > 0 ? null : BootOnlyTests.Alone(_converted.Program, FromCopy);
        _converted = _converted with { Program = WithCopies(_converted.Program, Result) };
    }

    internal ConversionResult Result { get; }

    /// <summary>What is converted where no compilation is made; null where one is needed.</summary>
    internal ConversionResult? BootAlone { get; }

    internal ConversionResult LibraryResult { get; } = ConversionResult.Nothing;

    /// <summary>A warning that the converted build gives and the plain one does not, by id and line; null if there is none.</summary>
    internal string? NewWarning => _warnings["converted"].Except(_warnings["plain"]).FirstOrDefault();

    /// <summary>The decisions in the words of the forms' headers, in no order.</summary>
    internal IEnumerable<string> Decisions()
    {
        IEnumerable<string> uses = Result.Uses.Count == 0 ? [] : ["uses " + Result.Uses.Count(use => use.Converted) + " of " + Result.Uses.Count];
        IEnumerable<string> locals = Result.Locals.Count == 0 ? [] : ["locals " + Result.Locals.Count(local => local.Converted) + " of " + Result.Locals.Count];
        IEnumerable<string> places = Result.Held.Count == 0 ? [] : ["places " + Result.Held.Sum(loop => loop.Places.Count) + " in " + Result.Held.Count];
        return [.. OfFields([.. Result.Fields, .. LibraryResult.Fields]), .. uses, .. locals, .. places];
    }

    private static IEnumerable<string> OfFields(IReadOnlyList<DecidedField> fields)
    {
        if (fields.Count == 0) return ["none"];
        var refused = fields.Where(field => !field.Converted).Select(field => "refused " + field.Field.Name + " " + field.Refusal!.Key).ToList();
        return refused.Count == 0 ? ["converted"] : refused;
    }

    internal string EmitPlain() => Emit(_plain, "plain");

    internal string EmitConverted() => Emit(_converted, "converted");

    private ConversionResult Convert(CSharpCompilation compilation) =>
        Conversion.Run(compilation, new ConversionOptions(new ThreadStateOptions(IsPackable: false, ConvertVisible: false), compilation.Options.OutputKind == OutputKind.ConsoleApplication ? BootMode.Inject : BootMode.None, null),
            FromCopy, default);

    private string FromCopy(string path) => Path.GetRelativePath(Path.GetDirectoryName(Copy(path))!, path);

    private CSharpCompilation WithCopies(CSharpCompilation compilation, ConversionResult result)
    {
        var copies = result.Files.ToDictionary(file => file.Path, file => file.Text);
        foreach (var copy in copies)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Copy(copy.Key))!);
            File.WriteAllText(Copy(copy.Key), copy.Value);
        }

        return compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(compilation.SyntaxTrees.Select(tree => copies.TryGetValue(tree.FilePath, out var text)
            ? CSharpSyntaxTree.ParseText(SourceText.From(text, Encoding.UTF8), (CSharpParseOptions)tree.Options, Copy(tree.FilePath))
            : tree));
    }

    private string Copy(string path) => Path.Combine(_folder, "src", Path.GetFileName(path));

    private string Emit(FormSide side, string kind)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, kind)).FullName;
        var program = Path.Combine(folder, "form.dll");
        _warnings[kind] = [.. Emit(side.Program, program, kind), .. side.Library is { } library ? Emit(library, Path.Combine(folder, "library.dll"), kind) : []];
        if (kind == "converted") File.Copy(typeof(CoreContext).Assembly.Location, Path.Combine(folder, "Hrtify.Runtime.dll"), overwrite: true);
        File.WriteAllText(Path.Combine(folder, "form.runtimeconfig.json"),
            "{\"runtimeOptions\":{\"tfm\":\"net10.0\",\"framework\":{\"name\":\"Microsoft.NETCore.App\",\"version\":\"10.0.0\"}}}");
        return program;
    }

    private static IEnumerable<string> Emit(CSharpCompilation compilation, string file, string kind)
    {
        EmitResult result;
        using (var dll = File.Create(file))
        using (var pdb = File.Create(Path.ChangeExtension(file, ".pdb")))
            result = compilation.Emit(dll, pdb, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        if (!result.Success)
            throw new InvalidOperationException(kind + " does not compile: " + string.Join("\n", result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Take(5)));
        return result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Warning && !diagnostic.IsSuppressed)
            .Select(diagnostic => diagnostic.Id + " at " + Path.GetFileName(diagnostic.Location.GetMappedLineSpan().Path) + ":" + (diagnostic.Location.GetMappedLineSpan().StartLinePosition.Line + 1) + ": " + WithoutTwins(diagnostic.GetMessage()));
    }

    // Where a twin is used the compiler names the twin, in the type that has it (docs/limits.md).
    private static string WithoutTwins(string message) => TwinName().Replace(message, "$1");

    [GeneratedRegex(@"(?<=')(?:[\w.<>]+\.)?(t_\w+?)(?:__\w+(?:\([^']*\))?)?(?=')")]
    private static partial Regex TwinName();

    private static SyntaxTree Parse(string file, string path, CSharpParseOptions options)
    {
        using var stream = File.OpenRead(file);
        return CSharpSyntaxTree.ParseText(SourceText.From(stream, checksumAlgorithm: SourceHashAlgorithm.Sha256), options, path);
    }

    private static LanguageVersion Version(string text) =>
        LanguageVersionFacts.TryParse(text, out var version) ? version : throw new FormatException("langversion: " + text);
}
