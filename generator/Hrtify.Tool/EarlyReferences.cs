using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Hrtify.Tool;

/// <summary>
/// The references of a project with thread state, bound while another CPU reads the arguments and the sources: that is a
/// fifth of the conversion of a small project. It is begun by the lines of the request as they stand there; where the
/// arguments turn out to mean something else, it is not used.
/// </summary>
internal sealed class EarlyReferences
{
    private const string Reference = "/reference:";
    private const string Output = "/out:";

    private readonly Task<CSharpCompilation?> _bound;

    private EarlyReferences(Task<CSharpCompilation?> bound) => _bound = bound;

    /// <summary>Begins it, if the sources may hold thread state.</summary>
    internal static EarlyReferences Begin(ConvertRequest request) =>
        new(Environment.ProcessorCount < 2 ? Task.FromResult<CSharpCompilation?>(null) : Task.Run(() => Bind(request)));

    /// <summary>A compilation of these arguments without any source, its references bound or not.</summary>
    internal CSharpCompilation For(ProjectSources sources, CSharpCompilationOptions options)
    {
        var name = sources.Arguments.CompilationName ?? "program";
        var references = sources.References.Select(reference => (sources.PathOf(reference), reference.Properties)).ToList();
        return _bound.GetAwaiter().GetResult() is { } bound && bound.AssemblyName == name
            && bound.References.OfType<PortableExecutableReference>().Select(reference => (reference.FilePath!, reference.Properties)).SequenceEqual(references)
            ? bound.WithOptions(options)
            : CSharpCompilation.Create(name, null, references.Select(reference => MetadataReference.CreateFromFile(reference.Item1, reference.Properties)), options);
    }

    private static CSharpCompilation? Bind(ConvertRequest request)
    {
        try
        {
            if (!request.Sources.Any(source => Hrtify.Generator.Conversion.MayDeclareThreadState(File.ReadAllText(Path.Combine(request.ProjectFolder, source))))) return null;
            var references = Values(request, Reference).Select(path => Path.Combine(request.ProjectFolder, path)).Where(File.Exists).Select(path => MetadataReference.CreateFromFile(path));
            var compilation = CSharpCompilation.Create(Path.GetFileNameWithoutExtension(Values(request, Output).Single()), null, references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
            // The first question binds them all; the second reads what every thread-static is asked for.
            _ = compilation.GetSpecialType(SpecialType.System_Object);
            _ = compilation.GetTypeByMetadataName("System.ThreadStaticAttribute")?.InstanceConstructors;
            return compilation;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or BadImageFormatException or InvalidOperationException or ArgumentException or ToolException)
        {
            return null; // whoever reads it next tells what is wrong with it
        }
    }

    private static IEnumerable<string> Values(ConvertRequest request, string option) =>
        request.CompilerArguments.Where(argument => argument.StartsWith(option, StringComparison.Ordinal)).Select(argument => argument[option.Length..].Trim('"'));
}
