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
            Returned(text, name, place => "(new[] { " + place + " })[0]"))),
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
                copy = Returned(copy, name, _ => "SharedOf_" + name + ".Value")
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
            if (names.Count > 1) copy = Returned(copy, names[1], place => place[..^names[1].Length] + names[0]);
        }

        return copy;
    }

    // The getters' places of a field; in a generic type the current state is a member of the type itself.
    private static string Returned(string copy, string name, Func<string, string> other) =>
        new[] { "HrtifyState.Current.", "HrtifyStateCurrent." }.Aggregate(copy, (text, state) => text.Replace("return ref " + state + name + ";", "return ref " + other(state + name) + ";", StringComparison.Ordinal));

    [GeneratedRegex(@"\[global::System\.ThreadStatic\] private static(?= [\w\[\]]+ (?:t_current|t_kept|HrtifyState\w*Root);)")]
    private static partial Regex Root();

    [GeneratedRegex(@"internal (?:Hrtify\.Fuzz\.Staging\.)?Pair (t_\w+);")]
    private static partial Regex PairField();

    // The head up to "ref ", type and name, and the place that is returned.
    [GeneratedRegex(@"(\[global::Hrtify\.CoreLocal\] [a-z ]*)ref (int \w+) \{ \[[^\]]*\] get \{ (?:byte touched = \w+; )?return ref ([\w.@]+); \} \}")]
    private static partial Regex Getter();
}
