using System.IO;
using System.Linq;
using Hrtify.Fuzz.Comparing;
using Hrtify.Fuzz.Programs;

namespace Hrtify.Fuzz.Campaigns;

/// <summary>A difference, and the programs that show it: one, if it shows alone.</summary>
internal sealed record Finding(Options Options, Dialect Dialect, Batch Batch, Verdict Verdict)
{
    public BatchResult? Last { get; init; }

    internal string Summary =>
        Verdict.Fault + " in " + Verdict.Program + " of seed " + Options.Seed + " (" + Dialect.Language + ", nullable " + Dialect.Nullable + ", " + Dialect.Optimization + ", " + Dialect.Packing + "): " + Verdict.Detail;

    /// <summary>Writes sources, copies and both outputs; returns the folder.</summary>
    internal string Write()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Options.Out, "seed-" + Options.Seed + "-" + Verdict.Program + "-" + Verdict.Fault)).FullName;
        File.WriteAllText(Path.Combine(folder, "summary.txt"), Summary + "\n");
        File.WriteAllText(Path.Combine(folder, "plain.txt"), Verdict.Plain);
        File.WriteAllText(Path.Combine(folder, "converted.txt"), Verdict.Converted);
        foreach (var file in Batch.Programs.SelectMany(program => program.Files)) Put(folder, "source", file.Path, file.Text);
        if (Last is not null)
            foreach (var (path, text) in Last.Copies) Put(folder, "copies", path, text);
        return folder;
    }

    private static void Put(string folder, string kind, string path, string text)
    {
        var to = Path.Combine(folder, kind, path[ProgramWriter.Root.Length..]);
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        File.WriteAllText(to, text);
    }
}
