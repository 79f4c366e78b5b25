using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Hrtify.Fuzz.Comparing;

/// <summary>
/// Differences that are known and wait for their mending: counted by themselves, so that a new one is seen. Whoever mends
/// one takes its row out.
/// </summary>
internal static class KnownGaps
{
    private static readonly List<(string Name, Fault Fault, Regex Detail)> s_gaps =
    [
        // Where annotations are off, the type's text with its '?' is written again for a declarator on a later line.
        ("nullable-mark-repeated", Fault.NewWarning, new Regex("^new warning CS(8632|8669) ")),
        // An interpreted tree asks a field by reflection, which wraps what the type's initializer threw; a property it calls.
        ("interpreted-tree-of-a-failed-type", Fault.Trace, new Regex("plain '.: ! System.Reflection.TargetInvocationException: .*', converted '.: ! System.TypeInitializationException: ")),
    ];

    /// <summary>The gap that explains a difference, or null.</summary>
    internal static string? Of(Verdict verdict) =>
        s_gaps.FirstOrDefault(gap => gap.Fault == verdict.Fault && gap.Detail.IsMatch(verdict.Detail)).Name;
}
