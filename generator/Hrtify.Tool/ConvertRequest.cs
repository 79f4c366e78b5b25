using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using Hrtify.Generator.ThreadState;

namespace Hrtify.Tool;

/// <summary>What the build asks for: a response file of "--name value" lines, a line "--", and the compiler's arguments, one a line.</summary>
internal sealed class ConvertRequest
{
    private readonly Dictionary<string, string> _options = new(StringComparer.Ordinal);

    internal List<string> CompilerArguments { get; } = [];

    /// <summary>The whole of it, for comparison.</summary>
    internal IReadOnlyList<string> Lines { get; private init; } = [];

    internal string RoslynFolder => Required("roslyn");

    internal string ProjectFolder => Required("project");

    /// <summary>obj/.../hrtify: all that is written stands below it.</summary>
    internal string OutputFolder => Path.TrimEndingDirectorySeparator(Path.GetFullPath(Path.Combine(ProjectFolder, Required("output"))));

    internal string CopiesFolder => Path.Combine(OutputFolder, "src");

    internal bool Boot => Optional("boot") == "true";

    internal bool Packable => Optional("packable") == "true";

    internal bool ConvertVisible => Optional("visible") == "true";

    internal ContextMode Contexts => string.Equals(Optional("contexts"), "Single", StringComparison.OrdinalIgnoreCase) ? ContextMode.Single : ContextMode.PerCore;

    /// <summary>The sources as the project names them, in the compiler's order.</summary>
    internal IReadOnlyList<string> Sources =>
        int.TryParse(Required("sources"), NumberStyles.None, CultureInfo.InvariantCulture, out var sources) && sources <= CompilerArguments.Count
            ? CompilerArguments.GetRange(CompilerArguments.Count - sources, sources)
            : throw new ToolException("hrtify", "HRT4002", "--sources is not the number of the lines that name sources");

    internal string? StaysBecause => Optional("stays");

    internal static ConvertRequest Read(string file)
    {
        if (!File.Exists(file)) throw new ToolException(file, "HRT4002", "the response file does not exist");
        var request = new ConvertRequest { Lines = File.ReadAllLines(file) };
        using var lines = request.Lines.GetEnumerator();
        while (lines.MoveNext() && lines.Current != "--")
        {
            var blank = lines.Current.IndexOf(' ');
            if (!lines.Current.StartsWith("--", StringComparison.Ordinal)) throw new ToolException(file, "HRT4002", "'" + lines.Current + "' is not an option");
            if (blank > 0) request._options[lines.Current[2..blank]] = lines.Current[(blank + 1)..].Trim();
        }

        while (lines.MoveNext())
            if (lines.Current.Length > 0) request.CompilerArguments.Add(lines.Current);
        return request;
    }

    private string Required(string name) => Optional(name) ?? throw new ToolException("hrtify", "HRT4002", "the response file lacks --" + name);

    private string? Optional(string name) => _options.TryGetValue(name, out var value) && value.Length > 0 ? value : null;
}
