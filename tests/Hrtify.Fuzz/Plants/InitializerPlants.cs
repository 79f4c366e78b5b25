using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Hrtify.Fuzz.Plants;

/// <summary>Initializers that run too often, too late, or not at all.</summary>
internal static partial class InitializerPlants
{
    internal static IReadOnlyList<Plant> All { get; } =
    [
        new("not-touched", "the getter does not touch the type's initializers", static copy => Touch().Replace(copy, "")),
        new("initializer-dropped", "the initializer is evaluated, and its value is not stored", static copy => Stored().Replace(copy, "$1")),
        new("initializer-on-every-thread", "the initializer runs for each state", OnEveryThread),
        new("initializers-last", "the initializers stand at the end of the type", Last),
    ];

    // Not those that read core-locals: a state that asks for itself while it is made ends the process.
    private static string OnEveryThread(string copy) => ForEachInitializer(copy, static (text, field, name, value) => !name.StartsWith("t_", StringComparison.Ordinal) || ReadsCoreLocals(value) ? [] :
    [
        new TextChange(field.Declaration.Variables[0].Initializer!.Value.Span, "0"),
        .. field.Parent!.DescendantNodes().OfType<ClassDeclarationSyntax>().Where(type => type.Identifier.Text == "HrtifyState" && type.Parent == field.Parent).SelectMany(type => InState(type, name, value)),
    ]);

    private static IEnumerable<TextChange> InState(ClassDeclarationSyntax storage, string name, string value)
    {
        var stored = storage.DescendantNodes().OfType<VariableDeclaratorSyntax>().FirstOrDefault(variable => variable.Identifier.ValueText == name);
        if (stored is null) return [];
        if (stored.FirstAncestorOrSelf<TypeDeclarationSyntax>() == storage) return [new TextChange(new TextSpan(stored.Span.End, 0), " = " + value)];
        var place = storage.Members.OfType<FieldDeclarationSyntax>().Select(field => field.Declaration).Single(field => field.Variables[0].Identifier.ValueText == "_place");
        var made = place.Variables[0].Initializer!.Value;
        return
        [
            new TextChange(new TextSpan(made.SpanStart, 0), "((global::System.Func<" + place.Type + ", " + place.Type + ">)(place => { place[0]." + name + " = " + value + "; return place; }))("),
            new TextChange(new TextSpan(made.Span.End, 0), ")"),
        ];
    }

    private static bool ReadsCoreLocals(string value) =>
        SyntaxFactory.ParseExpression(value).DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(name => name.Identifier.ValueText.StartsWith("t_", StringComparison.Ordinal));

    private static string Last(string copy) => ForEachInitializer(copy, static (text, field, _, _) =>
    [
        new TextChange(field.Span, ""),
        new TextChange(new TextSpan(((TypeDeclarationSyntax)field.Parent!).CloseBraceToken.SpanStart, 0), text.ToString(field.Span) + " "),
    ]);

    private static string ForEachInitializer(string copy, Func<SourceText, FieldDeclarationSyntax, string, string, List<TextChange>> change)
    {
        var root = CSharpSyntaxTree.ParseText(copy, new CSharpParseOptions(LanguageVersion.Preview)).GetRoot();
        var text = SourceText.From(copy);
        var changes = new List<TextChange>();
        foreach (var field in root.DescendantNodes().OfType<FieldDeclarationSyntax>())
        {
            var variable = field.Declaration.Variables[0];
            if (!variable.Identifier.ValueText.EndsWith("__ran", StringComparison.Ordinal) || text.ToString(field.Span).Contains('\n', StringComparison.Ordinal)) continue;
            if (variable.Initializer!.Value is InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: AssignmentExpressionSyntax { Left: IdentifierNameSyntax name, Right: var value } }] })
                changes.AddRange(change(text, field, name.Identifier.ValueText, value.ToString()));
        }

        // Several may go to the end of one type: they keep their order.
        return changes.OrderByDescending(each => each.Span.Start).GroupBy(each => each.Span).Aggregate(text, static (now, group) => now.WithChanges(new TextChange(group.Key, string.Concat(group.Select(each => each.NewText))))).ToString();
    }

    [GeneratedRegex(@"byte touched = \w+; ")]
    private static partial Regex Touch();

    [GeneratedRegex(@"(\.Ran(?:<[^(;]*>)?\()@?[\w\\]+\s*= ")]
    private static partial Regex Stored();
}
