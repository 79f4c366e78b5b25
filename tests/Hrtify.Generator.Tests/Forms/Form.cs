using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;

namespace Hrtify.Generator.Tests.Forms;

/// <summary>One program of tests/forms: its files, and what its header says of it.</summary>
public sealed class Form
{
    private readonly List<(string Key, string Value)> _header;

    private Form(string name, IReadOnlyList<string> files, IReadOnlyList<string> library, List<(string, string)> header)
    {
        Name = name;
        Files = files;
        Library = library;
        _header = header;
    }

    public static string Root { get; } = Path.GetFullPath(typeof(Form).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(data => data.Key == "Forms").Value!);

    /// <summary>"area/name".</summary>
    public string Name { get; }

    public IReadOnlyList<string> Files { get; }

    /// <summary>The files of a library that the program is built over, and whose internals it sees; none for most forms.</summary>
    public IReadOnlyList<string> Library { get; }

    public string LanguageVersion => One("langversion") ?? "latest";

    public string? Nullable => One("nullable");

    public bool Unsafe => One("unsafe") == "true";

    public string[] Defines => One("define")?.Split(';') ?? [];

    /// <summary>"converted", "none", or "refused FIELD KEY" for each refused field.</summary>
    public string[] Expectations => [.. _header.Where(line => line.Key == "expect").Select(line => line.Value)];

    // HRTIFY_FORMS=await/ runs only those whose name holds it: all of them take a minute and a half.
    public static IEnumerable<Form> All() => Everything().Where(form => form.Name.Contains(Environment.GetEnvironmentVariable("HRTIFY_FORMS") ?? "", StringComparison.Ordinal));

    private static IEnumerable<Form> Everything()
    {
        foreach (var area in Directory.GetDirectories(Root).Order(StringComparer.Ordinal).Where(area => Path.GetFileName(area) != "shared"))
        {
            foreach (var file in Directory.GetFiles(area, "*.cs").Order(StringComparer.Ordinal)) yield return Read(area, file, [file]);
            foreach (var folder in Directory.GetDirectories(area).Order(StringComparer.Ordinal))
                yield return Read(area, folder, [.. Directory.GetFiles(folder, "*.cs").Order(StringComparer.Ordinal)]);
        }
    }

    private static Form Read(string area, string path, string[] files)
    {
        var side = Path.ChangeExtension(path, ".form");
        var lines = File.Exists(side)
            ? File.ReadLines(side)
            : files.Select(File.ReadLines).First(text => text.FirstOrDefault()?.TrimStart('\uFEFF').StartsWith("// form:", StringComparison.Ordinal) == true)
                .TakeWhile(line => line.TrimStart('\uFEFF').StartsWith("//", StringComparison.Ordinal)).Select(line => line.TrimStart('\uFEFF')[2..]);
        var header = lines.Select(line => line.Split(':', 2)).Where(pair => pair.Length == 2).Select(pair => (pair[0].Trim(), pair[1].Trim())).ToList();
        var library = Path.Combine(path, "library");
        return new Form(Path.GetFileName(area) + "/" + Path.GetFileNameWithoutExtension(path), files,
            Directory.Exists(library) ? [.. Directory.GetFiles(library, "*.cs").Order(StringComparer.Ordinal)] : [], header);
    }

    private string? One(string key) => _header.FirstOrDefault(line => line.Key == key).Value;
}
