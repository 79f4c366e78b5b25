using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Hrtify.Fuzz.Plants;
using Hrtify.Fuzz.Programs;
using Hrtify.Fuzz.Staging;

namespace Hrtify.Fuzz.Comparing;

/// <summary>Builds a batch both ways, runs its programs both ways, and says in what they differ.</summary>
/// <param name="onProgress">Told what is about to happen: should the process die, the last word names the program.</param>
internal sealed partial class Comparison(Plant plant, Action<string, string> onProgress)
{
    // What may be reported of a field and not of a property (CONVERSION.md, sections 2 to 4), and what rests on it.
    private static readonly HashSet<string> s_maybeLost =
    [
        "CS0169", "CS0414", "CS0649", "CS8618", "CS1717", "CS1718", "CS0420", "CS3005", "CS8371", "CS9258",
    ];

    private readonly List<Verdict> _verdicts = new();
    private readonly List<Decision> _decisions = new();
    private readonly List<Decision> _uses = new();
    private readonly Dictionary<string, string> _copies = new();

    internal BatchResult Compare(Batch batch)
    {
        Judge(batch);
        return new BatchResult(_verdicts, _decisions, _uses, _copies);
    }

    private void Judge(Batch batch)
    {
        while (batch.Programs.Count > 0)
        {
            onProgress("build", batch.Programs.Count == 1 ? batch.Programs[0].Name : "");
            BatchBuild build;
            try
            {
                build = new BatchBuild(batch, plant);
            }
            catch (Exception e)
            {
                if (batch.Programs.Count == 1)
                {
                    _verdicts.Add(new Verdict(batch.Programs[0].Name, Fault.EngineThrows, e.GetType().Name + ": " + e.Message, "", e.ToString()));
                    return;
                }

                foreach (var half in batch.Programs.Chunk((batch.Programs.Count + 1) / 2)) Judge(batch with { Programs = half });
                return;
            }

            var failed = Failures(build, batch);
            if (failed.Count == 0)
            {
                _decisions.AddRange(build.Decisions);
                _uses.AddRange(build.Uses);
                foreach (var copy in build.Copies) _copies[copy.Key] = copy.Value;
                CompareWarnings(build, batch);
                CompareTraces(build, batch);
                return;
            }

            if (batch.Programs.Count == 1)
                foreach (var copy in build.Copies) _copies[copy.Key] = copy.Value;
            batch = batch with { Programs = [.. batch.Programs.Where(program => !failed.Contains(program.Name))] };
        }
    }

    private HashSet<string> Failures(BatchBuild build, Batch batch)
    {
        var (errors, fault) = build.Plain.Errors.Any() ? (build.Plain.Errors, Fault.BadProgram) : (build.Converted.Errors, Fault.DoesNotCompile);
        var failed = new HashSet<string>();
        foreach (var error in errors)
        {
            // What has no place belongs to nobody in particular; that does happen where one program is left.
            var name = Built.ProgramOf(error) ?? batch.Programs[0].Name;
            if (!failed.Add(name)) continue;
            // A use that is refused is told, and the compiler's own word stands.
            if (error.Id is "CS8178" or "CS8153" && build.Uses.Exists(use => use.Program == name && use.Refused is not null))
            {
                _uses.AddRange(build.Uses.Where(use => use.Program == name));
                continue;
            }

            var source = error.Location.SourceTree?.GetText().Lines[error.Location.GetLineSpan().StartLinePosition.Line].ToString().Trim();
            _verdicts.Add(new Verdict(name, fault, error.Id + " " + error.GetMessage() + " in: " + source, "", error.ToString()));
        }

        return failed;
    }

    private void CompareWarnings(BatchBuild build, Batch batch)
    {
        var plain = build.Plain.Warnings();
        var converted = build.Converted.Warnings();
        foreach (var program in batch.Programs)
        {
            var before = plain[program.Name].Order(StringComparer.Ordinal).ToList();
            var after = converted[program.Name].Order(StringComparer.Ordinal).ToList();
            if (after.Except(before).FirstOrDefault() is { } added)
                _verdicts.Add(new Verdict(program.Name, Fault.NewWarning, "new warning " + added, string.Join("\n", before), string.Join("\n", after)));
            else if (before.Except(after).FirstOrDefault(warning => !s_maybeLost.Contains(warning[..6])) is { } lost)
                _verdicts.Add(new Verdict(program.Name, Fault.LostWarning, "lost warning " + lost, string.Join("\n", before), string.Join("\n", after)));
        }
    }

    private void CompareTraces(BatchBuild build, Batch batch)
    {
        using var plain = new LoadedBatch(build.Plain);
        using var again = new LoadedBatch(build.Plain);
        using var converted = new LoadedBatch(build.Converted);
        foreach (var program in batch.Programs)
        {
            var before = Trace(plain, program, "plain");
            var after = Trace(converted, program, "converted");
            if (before == after) continue;
            if (Trace(again, program, "plain") != before)
                _verdicts.Add(new Verdict(program.Name, Fault.BadProgram, "the plain program does not do the same twice", before, after));
            else
                _verdicts.Add(new Verdict(program.Name, Fault.Trace, FirstDifference(before, after), before, after));
        }
    }

    private string Trace(LoadedBatch side, FuzzProgram program, string phase)
    {
        onProgress(phase, program.Name);
        // The compiler hashes the path into the names of file-local types (rule 21).
        return FileLocal().Replace(Stage.Perform(side.Entry(program.Entry)), "<file>");
    }

    private static string FirstDifference(string plain, string converted)
    {
        var (left, right) = (plain.Split('\n'), converted.Split('\n'));
        var at = Enumerable.Range(0, Math.Max(left.Length, right.Length)).First(line => left.ElementAtOrDefault(line) != right.ElementAtOrDefault(line));
        return "line " + (at + 1) + ": plain '" + left.ElementAtOrDefault(at) + "', converted '" + right.ElementAtOrDefault(at) + "'";
    }

    [GeneratedRegex("<[^<>]*>F[0-9A-F]{64}__")]
    private static partial Regex FileLocal();
}
