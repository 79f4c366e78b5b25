using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hrtify.Fuzz.Plants;

/// <summary>Values that are kept in the wrong place.</summary>
internal static partial class StoragePlants
{
    internal static IReadOnlyList<Plant> All { get; } =
    [
        new("shared-by-threads", "the root of a storage class is a plain static", static copy => Root().Replace(copy, "private static")),
        new("shared-by-closed-types", "the closed types of a generic type have one storage", SharedByClosedTypes),
        new("two-in-one-slot", "two fields of one type share a slot", TwoInOneSlot),
        new("struct-by-value", "the property refers to a copy of the struct", static copy => Pairs(copy).Aggregate(copy, static (text, name) =>
            text.Replace("return ref HrtifyState.Current." + name + ";", "return ref (new[] { HrtifyState.Current." + name + " })[0];", StringComparison.Ordinal))),
        new("place-by-value", "what a loop holds is a copy of the value", static copy => copy.Replace("ref var ", "var ", StringComparison.Ordinal).Replace("__place = ref ", "__place = ", StringComparison.Ordinal).Replace("__place2 = ref ", "__place2 = ", StringComparison.Ordinal)),
        new("no-reference", "the property has get and set, and returns no reference", static copy => Getter().Replace(copy, "$1$2 { get { return $3; } set { $3 = value; } }")),
    ];

    private static IEnumerable<string> Pairs(string copy) => PairField().Matches(copy).Select(match => match.Groups[1].Value);

    private static string SharedByClosedTypes(string copy)
    {
        var root = CSharpSyntaxTree.ParseText(copy, new CSharpParseOptions(LanguageVersion.Preview)).GetRoot();
        foreach (var storage in root.DescendantNodes().OfType<ClassDeclarationSyntax>().Where(type => type.Identifier.Text == "HrtifyState"))
        {
            if (!storage.Ancestors().OfType<TypeDeclarationSyntax>().Any(type => type.TypeParameterList is not null)) continue;
            foreach (var field in storage.DescendantNodes().OfType<FieldDeclarationSyntax>().Where(field => field.Declaration.Type.ToString() == "int"))
            {
                var name = field.Declaration.Variables[0].Identifier.Text;
                if (!name.StartsWith("t_", StringComparison.Ordinal)) continue;
                copy = copy.Replace("return ref HrtifyState.Current." + name + ";", "return ref SharedOf_" + name + ".Value;", StringComparison.Ordinal)
                    + "\ninternal static class SharedOf_" + name + " { [global::System.ThreadStatic] internal static int Value; }\n";
            }
        }

        return copy;
    }

    private static string TwoInOneSlot(string copy)
    {
        var root = CSharpSyntaxTree.ParseText(copy, new CSharpParseOptions(LanguageVersion.Preview)).GetRoot();
        foreach (var storage in root.DescendantNodes().OfType<ClassDeclarationSyntax>().Where(type => type.Identifier.Text == "HrtifyState"))
        {
            var names = storage.DescendantNodes().OfType<FieldDeclarationSyntax>().Where(field => field.Declaration.Type.ToString() == "int")
                .Select(field => field.Declaration.Variables[0].Identifier.Text).Where(name => name.StartsWith("t_", StringComparison.Ordinal)).ToList();
            if (names.Count > 1) copy = copy.Replace("return ref HrtifyState.Current." + names[1] + ";", "return ref HrtifyState.Current." + names[0] + ";", StringComparison.Ordinal);
        }

        return copy;
    }

    [GeneratedRegex(@"\[global::System\.ThreadStatic\] private static(?= [\w\[\]]+ t_(?:current|kept);)")]
    private static partial Regex Root();

    [GeneratedRegex(@"internal (?:Hrtify\.Fuzz\.Staging\.)?Pair (t_\w+);")]
    private static partial Regex PairField();

    // The head up to "ref ", type and name, and the place that is returned.
    [GeneratedRegex(@"(\[global::Hrtify\.CoreLocal\] [a-z ]*)ref (int \w+) \{ \[[^\]]*\] get \{ (?:byte touched = \w+; )?return ref ([\w.@]+); \} \}")]
    private static partial Regex Getter();
}
