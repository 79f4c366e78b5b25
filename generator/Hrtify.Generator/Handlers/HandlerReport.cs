using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Hrtify.Generator.Handlers.Calls;
using Hrtify.Generator.ThreadState;
using Microsoft.CodeAnalysis;

namespace Hrtify.Generator.Handlers;

/// <summary>A verdict in words: what goes wrong, and the way from the handler to the state.</summary>
internal static class HandlerReport
{
    /// <summary>What fixes find the state by.</summary>
    internal const string StateProperty = "State";

    private const int Ends = 4;

    /// <param name="before">What the rule's message has before the fault, the way and the number of others.</param>
    internal static Diagnostic Of(DiagnosticDescriptor rule, Location where, IReadOnlyList<HandlerVerdict> verdicts, params string[] before)
    {
        var verdict = verdicts[0];
        var path = verdict.Step.Path();
        var state = verdict.Touch.State;
        var names = path.Select(step => NameOf(step.Body)).Concat([state.ContainingType.Name + "." + state.Name]).ToList();
        // A long way is told by its ends; the places have all of it.
        if (names.Count > 2 * Ends) names = [.. names.Take(Ends), (names.Count - (2 * Ends)) + " more", .. names.Skip(names.Count - Ends)];
        var others = verdicts.Count == 1 ? "" : " (and " + (verdicts.Count - 1) + " more)";
        return Diagnostic.Create(rule, where, path.Select(step => step.Call).Concat([verdict.Touch.Where]).OfType<Location>(), ImmutableDictionary<string, string?>.Empty.Add(StateProperty, state.Name), [.. before, Fault(verdict), string.Join(" > ", names), others]);
    }

    private static string Fault(HandlerVerdict verdict) => verdict.Fault switch
    {
        HandlerFault.ReadsOthers => (verdict.Touch.Kind == TouchKind.Change ? "changes '" : "reads '") + verdict.Touch.State.Name + "', which other threads set each for themselves",
        HandlerFault.WritesForOthers => "sets '" + verdict.Touch.State.Name + "' for that thread alone, and other code reads it",
        HandlerFault.Counts => "changes '" + verdict.Touch.State.Name + "', of which each thread has its own",
        HandlerFault.ReadsFlow => "reads '" + verdict.Touch.State.Name + "', an AsyncLocal, which does not flow to it",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict.Fault, null),
    };

    private static string NameOf(IMethodSymbol body) => body.MethodKind switch
    {
        MethodKind.AnonymousFunction => "the lambda",
        MethodKind.LocalFunction => body.Name,
        MethodKind.Constructor => "new " + body.ContainingType.Name,
        MethodKind.Destructor => "~" + body.ContainingType.Name,
        MethodKind.PropertyGet or MethodKind.PropertySet or MethodKind.EventAdd or MethodKind.EventRemove when body.AssociatedSymbol is { } member => body.ContainingType.Name + "." + member.Name,
        _ => body.ContainingType.Name.StartsWith("<", StringComparison.Ordinal) ? body.Name : body.ContainingType.Name + "." + body.Name,
    };
}
