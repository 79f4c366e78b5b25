using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;

namespace Hrtify.Generator.Tests.Forms;

/// <summary>What a debugger reads of a form: documents with their checksums, and each method's lines.</summary>
internal sealed partial class FormPdb
{
    private readonly Dictionary<string, string> _checksums = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _methods = new(StringComparer.Ordinal);

    /// <param name="program">The assembly; its symbols stand beside it.</param>
    internal FormPdb(string program)
    {
        using var file = new PEReader(File.OpenRead(program));
        using var symbols = MetadataReaderProvider.FromPortablePdbStream(File.OpenRead(Path.ChangeExtension(program, ".pdb")));
        var names = file.GetMetadataReader();
        var lines = symbols.GetMetadataReader();
        foreach (var handle in lines.Documents)
        {
            var document = lines.GetDocument(handle);
            _checksums[lines.GetString(document.Name)] = lines.GetGuid(document.HashAlgorithm) + " " + Convert.ToHexString(lines.GetBlobBytes(document.Hash));
        }

        foreach (var handle in names.MethodDefinitions)
        {
            var points = lines.GetMethodDebugInformation(handle).GetSequencePoints().Where(point => !point.IsHidden).ToList();
            if (points.Count == 0) continue;
            var key = Key(names, names.GetMethodDefinition(handle));
            if (!_methods.TryGetValue(key, out var all)) _methods[key] = all = [];
            all.Add(string.Join(" ", points.Select(point => Path.GetFileName(lines.GetString(lines.GetDocument(point.Document).Name)) + ":" + point.StartLine + "-" + point.EndLine)));
        }
    }

    /// <summary>How a converted build's symbols differ from the plain ones; null if a debugger sees no difference.</summary>
    internal string? DifferenceTo(FormPdb converted)
    {
        foreach (var (name, checksum) in _checksums)
            if (!converted._checksums.TryGetValue(name, out var other) || other != checksum) return "document " + name + ": plain " + checksum + ", converted " + other;
        foreach (var (name, methods) in _methods)
            foreach (var lines in methods)
                if (!converted._methods.TryGetValue(name, out var others) || !others.Exists(other => Same(name, lines, other)))
                    return "lines of " + name + "\n plain     " + lines + "\n converted " + (others is null ? "none" : string.Join(" | ", others));
        return null;
    }

    // What docs/limits.md admits: a Main whose end cannot be reached has an end now, since a moved one returns there;
    // and the initializer of a field whose declaration is spread over lines begins at its name.
    private static bool Same(string name, string plain, string converted) =>
        plain == converted || (name.Contains("Main", StringComparison.Ordinal) && HasOneMore(plain, converted)) || (name.EndsWith(".cctor", StringComparison.Ordinal) && BeginsLater(plain, converted));

    private static bool HasOneMore(string plain, string converted) =>
        converted.StartsWith(plain + " ", StringComparison.Ordinal) && !converted[(plain.Length + 1)..].Contains(' ', StringComparison.Ordinal);

    private static bool BeginsLater(string plain, string converted) =>
        plain.Split(' ').Zip(converted.Split(' '), (left, right) => left == right
            || (left.Split(':', '-') is [_, var first, var last] && right.Split(':', '-') is [_, var start, var end] && last == end && int.Parse(first, null) < int.Parse(start, null))).All(same => same);

    private static string Key(MetadataReader names, MethodDefinition method)
    {
        var key = names.GetString(method.Name);
        for (var type = method.GetDeclaringType(); !type.IsNil; type = names.GetTypeDefinition(type).GetDeclaringType())
            key = names.GetString(names.GetTypeDefinition(type).Name) + "." + key;
        return Ordinals().Replace(key, "#");
    }

    // The compiler numbers closures by the members before them, and hashes the path into the names of file-local types.
    [GeneratedRegex(@"(?<=_|DisplayClass|\|)[0-9]+|F[0-9A-F]{64}")]
    private static partial Regex Ordinals();
}
