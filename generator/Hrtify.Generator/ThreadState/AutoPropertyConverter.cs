using System.Collections.Generic;
using System.Linq;
using Hrtify.Generator.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hrtify.Generator.ThreadState;

/// <summary>
/// Writes the conversion of <c>[field: ThreadStatic] static T P { get; set; }</c>: the property stays one by value, and
/// its accessors use a core-local in the place of the hidden field.
/// </summary>
internal static class AutoPropertyConverter
{
    /// <summary>Whether all that the property says of its hidden field can be said of a core-local.</summary>
    internal static bool IsConvertible(PropertyDeclarationSyntax property, IPropertySymbol symbol, IFieldSymbol hidden)
    {
        if (symbol.IsPartialDefinition || symbol.PartialDefinitionPart is not null || symbol.IsVirtual || symbol.IsAbstract) return false;
        if (!hidden.GetAttributes().All(attribute => Recogniser.IsThreadStaticAttribute(attribute) || DeclarationRules.IsDropped(attribute.AttributeClass))) return false;
        if (property.AttributeLists.Count(TargetsField) > 1 || property.AccessorList is not { } accessors) return false;
        if (property.DescendantTokens().Any(token => token.LeadingTrivia.Concat(token.TrailingTrivia).Any(trivia => trivia.IsDirective) && token != property.GetFirstToken())) return false;
        // What a lambda, or what awaits, does with the field is nowhere measured.
        return !accessors.DescendantNodes().Any(node => node.IsKind(SyntaxKind.FieldExpression)
            && node.Ancestors().TakeWhile(ancestor => ancestor != accessors).Any(ancestor => ancestor is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or QueryExpressionSyntax));
    }

    internal static IEnumerable<SourceEdit> Convert(PropertyDeclarationSyntax property, string hidden, string ran, string runs)
    {
        var list = property.AttributeLists.First(TargetsField);
        yield return new SourceEdit(list.SpanStart, list.Span.Length, "[" + CoreLocals.Written + "]");
        foreach (var accessor in property.AccessorList!.Accessors)
        {
            if (accessor is { Body: null, ExpressionBody: null })
                yield return new SourceEdit(accessor.SemicolonToken.SpanStart, 0, accessor.IsKind(SyntaxKind.GetAccessorDeclaration) ? " => " + hidden : " => " + hidden + " = value");
            foreach (var field in accessor.DescendantNodes().Where(node => node.IsKind(SyntaxKind.FieldExpression)))
                yield return new SourceEdit(field.SpanStart, field.Span.Length, hidden);
        }

        if (property.Initializer is not { } initializer) yield break;
        yield return new SourceEdit(initializer.EqualsToken.SpanStart, initializer.EqualsToken.Span.Length, ran);
        yield return new SourceEdit(property.SemicolonToken.SpanStart, property.SemicolonToken.Span.Length, runs);
    }

    private static bool TargetsField(AttributeListSyntax list) => list.Target?.Identifier.IsKind(SyntaxKind.FieldKeyword) == true;
}
