using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text;
using Hrtify.Fuzz.Plants;
using Hrtify.Fuzz.Programs;
using Hrtify.Generator;
using Hrtify.Generator.ThreadState;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Hrtify.Fuzz.Comparing;

/// <summary>A batch compiled plain and converted, through the same entry that the build uses.</summary>
internal sealed class BatchBuild
{
    private const string FriendText = "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"FuzzProgram\")]";

    // The compiler keeps what it has bound of the references with a compilation: all others are made from these.
    private static readonly CSharpCompilation s_plainProgram = Empty("FuzzProgram", Frameworks.Plain);
    private static readonly CSharpCompilation s_plainLibrary = Empty("FuzzLibrary", Frameworks.Plain);
    private static readonly CSharpCompilation s_convertedProgram = Empty("FuzzProgram", Frameworks.WithRuntime);
    private static readonly CSharpCompilation s_convertedLibrary = Empty("FuzzLibrary", Frameworks.WithRuntime);
    private static readonly CSharpCompilation s_oldProgram = Empty("FuzzProgram", Frameworks.WithOldRuntime);
    private static readonly CSharpCompilation s_oldLibrary = Empty("FuzzLibrary", Frameworks.WithOldRuntime);

    // The tests convert one batch in many ways.
    private static readonly ConditionalWeakTable<Batch, Sources> s_plain = new();

    private readonly Batch _batch;
    private readonly Plant _plant;
    private readonly CSharpParseOptions _parse;

    internal BatchBuild(Batch batch, Plant plant)
    {
        _batch = batch;
        _plant = plant;
        _parse = new CSharpParseOptions(batch.Dialect.Language);
        (Plain, var library, var program) = s_plain.GetValue(batch, PlainSide);
        if (Plain.Errors.Any()) return;

        var (emptyProgram, emptyLibrary) = batch.Dialect.Target switch
        {
            Target.Net => (s_convertedProgram, s_convertedLibrary),
            Target.NetStandard => (s_oldProgram, s_oldLibrary),
            _ => throw new System.ArgumentOutOfRangeException(nameof(batch), batch.Dialect.Target, null),
        };
        if (library.Count > 0) Converted.Library = Converted.Emit(With(emptyLibrary, Convert(With(emptyLibrary, library))));
        if (library.Count > 0 && Converted.Library is null) return;
        // As in a build, the program is converted against the converted library.
        if (Converted.Library is not null) emptyProgram = emptyProgram.AddReferences(MetadataReference.CreateFromImage(Converted.Library));
        Converted.Program = Converted.Emit(With(emptyProgram, Convert(With(emptyProgram, program))));
    }

    internal Built Plain { get; }

    internal Built Converted { get; } = new();

    internal List<Decision> Decisions { get; } = new();

    /// <summary>The programs with state that stays the thread's: for them, threads and contexts are two things.</summary>
    internal HashSet<string> BoundToThreads { get; } = new();

    internal List<Decision> Uses { get; } = new();

    internal Dictionary<string, string> Copies { get; } = new();

    private Sources PlainSide(Batch batch)
    {
        var plain = new Built();
        var library = Files(Programs.Place.Library).ToList();
        var program = Files(Programs.Place.Program).ToList();
        if (library.Count > 0)
        {
            library.Add(CSharpSyntaxTree.ParseText(SourceText.From(FriendText, Encoding.UTF8), _parse, ProgramWriter.Root + "Shared/friends.cs"));
            plain.Library = plain.Emit(With(s_plainLibrary, library));
            if (plain.Library is null) return new Sources(plain, library, program);
        }

        var compilation = With(s_plainProgram, program);
        if (plain.Library is not null) compilation = compilation.AddReferences(MetadataReference.CreateFromImage(plain.Library));
        plain.Program = plain.Emit(compilation);
        return new Sources(plain, library, program);
    }

    private IEnumerable<SyntaxTree> Files(Programs.Place place) =>
        _batch.Programs.SelectMany(program => program.Files).Where(file => file.Place == place).Select(file => CSharpSyntaxTree.ParseText(Read(file), _parse, file.Path));

    // By way of bytes, as the compiler reads a file.
    private static SourceText Read(FuzzFile file)
    {
        Encoding encoding = file.Encoding switch
        {
            FileEncoding.Utf8 => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            FileEncoding.Utf8Mark => new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
            FileEncoding.Utf16 => new UnicodeEncoding(bigEndian: false, byteOrderMark: true),
            _ => throw new System.ArgumentOutOfRangeException(nameof(file), file.Encoding, null),
        };
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(file.Text)];
        return SourceText.From(new MemoryStream(bytes), checksumAlgorithm: SourceHashAlgorithm.Sha256);
    }

    private CSharpCompilation With(CSharpCompilation empty, IEnumerable<SyntaxTree> trees) =>
        empty.WithOptions(empty.Options.WithNullableContextOptions(_batch.Dialect.Nullable).WithOptimizationLevel(_batch.Dialect.Optimization)).AddSyntaxTrees(trees);

    private List<SyntaxTree> Convert(CSharpCompilation compilation)
    {
        var state = _batch.Dialect.Packing switch
        {
            Packing.Not => new ThreadStateOptions(IsPackable: false, ConvertVisible: false),
            Packing.Packable => new ThreadStateOptions(IsPackable: true, ConvertVisible: false),
            Packing.PackableAndVisible => new ThreadStateOptions(IsPackable: true, ConvertVisible: true),
            _ => throw new System.ArgumentOutOfRangeException(nameof(compilation), _batch.Dialect.Packing, null),
        };
        var result = Hrtify.Generator.Conversion.Run(compilation, new ConversionOptions(state, BootMode.None, null), PathFromCopy, default);
        foreach (var field in result.Fields)
            Decisions.Add(new Decision(ProgramOf(field.Field.Declaration.SyntaxTree), field.Refusal?.Key));
        BoundToThreads.UnionWith(result.Fields.Where(field => !field.Converted).Select(field => ProgramOf(field.Field.Declaration.SyntaxTree)));
        BoundToThreads.UnionWith(result.Locals.Where(local => !local.Converted).Select(local => ProgramOf(local.Where.SourceTree!)));
        foreach (var use in result.Uses)
            Uses.Add(new Decision(ProgramOf(use.Where.SourceTree!), use.Refusal?.Key));
        var copies = result.Files.ToDictionary(file => file.Path, file => _plant.Change(file.Text));
        foreach (var copy in copies) Copies[copy.Key] = copy.Value;
        return [.. compilation.SyntaxTrees.Select(tree => copies.TryGetValue(tree.FilePath, out var text)
            ? CSharpSyntaxTree.ParseText(SourceText.From(text, Encoding.UTF8), _parse, ProgramWriter.Root + "obj/" + tree.FilePath[ProgramWriter.Root.Length..])
            : tree)];
    }

    private static string ProgramOf(SyntaxTree tree) => tree.FilePath.Split('/')[^2];

    private static string PathFromCopy(string path) => "../../" + path[ProgramWriter.Root.Length..];

    private static CSharpCompilation Empty(string name, IEnumerable<MetadataReference> references) =>
        CSharpCompilation.Create(name, null, references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true,
            concurrentBuild: false, sourceReferenceResolver: new SourceFileResolver([], ProgramWriter.Root)));

    private sealed record Sources(Built Plain, IReadOnlyList<SyntaxTree> Library, IReadOnlyList<SyntaxTree> Program);
}
