using System.Collections.Generic;
using System.Linq;
using Hrtify.Generator.ThreadLocals;
using Hrtify.Generator.ThreadState;
using Microsoft.CodeAnalysis;

namespace Hrtify.Generator.Boot;

/// <summary>Why an entry point must stay on the thread on which the system starts it.</summary>
internal static class StayRules
{
    internal static string? StaysBecause(IMethodSymbol main, Compilation compilation, IReadOnlyList<DecidedField> fields, LocalDecision locals)
    {
        if (Has(main, "STAThreadAttribute")) return "Main is [STAThread]";
        if (Has(main, "ConditionalAttribute")) return "Main is [Conditional]";
        if (main.ContainingType.IsStatic && main.Name == WellKnownMemberNames.TopLevelStatementsEntryPointMethodName) return "the top-level statements stand in a static class Program";
        if (BeforeMain.Runs(main, compilation) is not { } early) return null;
        if (!fields.All(field => field.Converted)) return "thread-static state that could not be converted may have been touched by " + early;
        return BeforeMain.MayBind(compilation, locals) is { } bound ? "what is bound to the thread (" + bound + ") may have been touched by " + early : null;
    }

    private static bool Has(IMethodSymbol main, string attribute) => main.GetAttributes().Any(data => data.AttributeClass?.Name == attribute);
}
