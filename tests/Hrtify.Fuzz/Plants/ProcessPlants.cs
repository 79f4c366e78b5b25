using System;
using System.Collections.Generic;

namespace Hrtify.Fuzz.Plants;

/// <summary>Conversions that end the process or never come back: the worker must hold them, and the program be named.</summary>
internal static class ProcessPlants
{
    // A field that few programs have (the form recursion-guard): each death costs a process.
    private const string Getter = "return ref HrtifyState.Current.path;";

    internal static IReadOnlyList<Plant> All { get; } =
    [
        new("process-dies", "a getter ends the process", static copy => copy.Replace(Getter, "global::System.Environment.FailFast(\"planted\"); " + Getter, StringComparison.Ordinal)),
        new("stack-overflows", "a getter calls itself", static copy => copy.Replace(Getter, "return ref path;", StringComparison.Ordinal)),
        new("thread-hangs", "a getter never returns", static copy => copy.Replace(Getter, "while (System.DateTime.Now.Year > 0) { } " + Getter, StringComparison.Ordinal)),
        new("engine-breaks", "the engine throws", static copy => copy.Contains(Getter, StringComparison.Ordinal) ? throw new InvalidOperationException("planted") : copy),
    ];
}
