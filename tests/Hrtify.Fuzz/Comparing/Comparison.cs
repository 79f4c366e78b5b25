using System;
using System.Collections.Generic;
using System.Linq;
using Hrtify.Fuzz.Plants;
using Hrtify.Fuzz.Programs;
using Hrtify.Fuzz.Staging;

namespace Hrtify.Fuzz.Comparing;

/// <summary>Builds a batch both ways, runs its programs both ways, and says in what they differ.</summary>
/// <param name="onProgress">Told what is about to happen: should the process die, the last word names the program.</param>
internal sealed class Comparison(Plant plant, Action<string, string> onProgress)
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
    private Played _played = new(0, 0);

    internal BatchResult Compare(Batch batch)
    {
        Judge(batch);
        return new BatchResult(_verdicts, _decisions, _uses, _copies, _played);
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
        var sides = new Sides(build, onProgress);
        foreach (var program in batch.Programs)
        {
            var before = sides.Perform(Side.Plain, program);
            if (Differs(sides, program, before, Side.Converted, Fault.Trace) || build.BoundToThreads.Contains(program.Name)) continue;
            _played = _played with { InContexts = _played.InContexts + 1 };
            if (Differs(sides, program, before, Side.Contexts, Fault.InContexts) || Differs(sides, program, before, Side.CheckedContexts, Fault.InContexts)) continue;
            if (before.Hops.Home + before.Hops.Away == 0) continue;
            var atHome = sides.Perform(Side.PlainAtHome, program);
            // What suspends in a scope within a flow goes on in the flow, and no thread does that.
            if (atHome.Hops is not { Home: > 0, Away: 0 }) continue;
            _played = _played with { InFlows = _played.InFlows + 1 };
            _ = Differs(sides, program, atHome, Side.Flows, Fault.InFlows) || Differs(sides, program, atHome, Side.CheckedFlows, Fault.InFlows);
        }
    }

    private bool Differs(Sides sides, FuzzProgram program, Performance plain, Side side, Fault fault)
    {
        var after = sides.Perform(side, program);
        if (plain.Trace == after.Trace) return false;
        if (fault == Fault.Trace && sides.Perform(Side.PlainAgain, program).Trace != plain.Trace)
            _verdicts.Add(new Verdict(program.Name, Fault.BadProgram, "the plain program does not do the same twice", plain.Trace, after.Trace));
        else
            _verdicts.Add(new Verdict(program.Name, fault, FirstDifference(plain.Trace, after.Trace), plain.Trace, after.Trace));
        return true;
    }

    private static string FirstDifference(string plain, string converted)
    {
        var (left, right) = (plain.Split('\n'), converted.Split('\n'));
        var at = Enumerable.Range(0, Math.Max(left.Length, right.Length)).First(line => left.ElementAtOrDefault(line) != right.ElementAtOrDefault(line));
        return "line " + (at + 1) + ": plain '" + left.ElementAtOrDefault(at) + "', converted '" + right.ElementAtOrDefault(at) + "'";
    }
}
