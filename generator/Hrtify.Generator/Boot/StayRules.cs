using System.Collections.Generic;
using System.Linq;
using Hrtify.Generator.ThreadState;
using Microsoft.CodeAnalysis;

namespace Hrtify.Generator.Boot;

/// <summary>Why an entry point must stay on the thread on which the system starts it.</summary>
internal static class StayRules
{
    internal static string? StaysBecause(IMethodSymbol main, Compilation compilation, IReadOnlyList<DecidedField> fields)
    {
        if (main.GetAttributes().Any(attribute => attribute.AttributeClass is { Name: "STAThreadAttribute" })) return "Main is [STAThread]";
        if (fields.All(field => field.Converted)) return null;
        if (main.ContainingType.StaticConstructors.Any(constructor => !constructor.IsImplicitlyDeclared))
            return "thread-static state that could not be converted may have been touched by the static constructor of Main's type";
        return HasModuleInitializer(compilation)
            ? "thread-static state that could not be converted may have been touched by a module initializer"
            : null;
    }

    private static bool HasModuleInitializer(Compilation compilation) =>
        compilation.SyntaxTrees.Any(tree => tree.TryGetText(out var text) && text.ToString().Contains("ModuleInitializer"));
}
