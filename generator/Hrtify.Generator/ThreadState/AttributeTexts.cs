using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Hrtify.Generator.ThreadState;

/// <summary>Attributes of another assembly's member, written again: what its users are told, those of its twins are too.</summary>
internal static class AttributeTexts
{
    /// <summary>Those that speak of the use of a value: warnings, and what flows of null.</summary>
    internal static IEnumerable<string> OfUse(ISymbol member) =>
        member.GetAttributes().Where(attribute => Warns(attribute) || IsOfAnalysis(attribute)).Select(Text);

    /// <summary>Those that warn of any use.</summary>
    internal static IEnumerable<string> OfWarning(ISymbol member) => member.GetAttributes().Where(Warns).Select(Text);

    internal static bool Warns(INamedTypeSymbol? type) => type?.Name is "ObsoleteAttribute" or "ExperimentalAttribute";

    internal static bool IsOfAnalysis(INamedTypeSymbol? type) => type?.ToDisplayString().StartsWith("System.Diagnostics.CodeAnalysis.", System.StringComparison.Ordinal) == true;

    private static bool Warns(AttributeData attribute) => Warns(attribute.AttributeClass);

    private static bool IsOfAnalysis(AttributeData attribute) => IsOfAnalysis(attribute.AttributeClass);

    private static string Text(AttributeData attribute)
    {
        var arguments = attribute.ConstructorArguments.Select(argument => argument.ToCSharpString())
            .Concat(attribute.NamedArguments.Select(argument => argument.Key + " = " + argument.Value.ToCSharpString())).ToList();
        return "[" + attribute.AttributeClass!.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat) + (arguments.Count == 0 ? "" : "(" + string.Join(", ", arguments) + ")") + "]";
    }
}
