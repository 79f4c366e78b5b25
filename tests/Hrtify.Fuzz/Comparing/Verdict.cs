using System.Collections.Generic;
using System.Linq;

namespace Hrtify.Fuzz.Comparing;

/// <summary>In what a program differs from its conversion.</summary>
internal enum Fault
{
    /// <summary>The plain program does not compile, crashes, hangs, or does not do the same twice: the fuzz's fault, not the converter's.</summary>
    BadProgram,
    EngineThrows,
    DoesNotCompile,
    NewWarning,
    LostWarning,
    Trace,

    /// <summary>It does not do in contexts what it does on threads.</summary>
    InContexts,

    /// <summary>It does not do in flows, begun by RunAsync, what it does on threads.</summary>
    InFlows,
    Crash,
    Hang,
}

/// <summary>What was found of one program.</summary>
/// <param name="Detail">One line for people.</param>
internal sealed record Verdict(string Program, Fault Fault, string Detail, string Plain, string Converted);

/// <summary>A field, or a use of another assembly's, that was decided about.</summary>
internal sealed record Decision(string Program, string? Refused);

/// <summary>How many programs were played in contexts too, and how many of these with RunAsync.</summary>
internal sealed record Played(int InContexts, int InFlows);

/// <summary>What became of a batch.</summary>
/// <param name="Uses">Of the library's core-locals, in the program: those that had to be decided about.</param>
internal sealed record BatchResult(IReadOnlyList<Verdict> Verdicts, IReadOnlyList<Decision> Decisions, IReadOnlyList<Decision> Uses, IReadOnlyDictionary<string, string> Copies, Played Played)
{
    internal static BatchResult Nothing { get; } = new([], [], [], new Dictionary<string, string>(), new Played(0, 0));

    /// <summary>Of two parts of one batch.</summary>
    internal BatchResult And(BatchResult other) => new(
        [.. Verdicts, .. other.Verdicts], [.. Decisions, .. other.Decisions], [.. Uses, .. other.Uses],
        new Dictionary<string, string>(Copies.Concat(other.Copies).DistinctBy(copy => copy.Key)),
        new Played(Played.InContexts + other.Played.InContexts, Played.InFlows + other.Played.InFlows));
}
