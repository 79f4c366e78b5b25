using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Hrtify.Generator.Sources;

/// <summary>
/// What the rest of a program can see of a source: its text without the inside of its methods. While it stays the same, no
/// expression of another file binds otherwise.
/// </summary>
/// <remarks>
/// Only bodies of methods, constructors, operators and finalizers are left out, and of those not the ones that can be seen
/// after all: with a directive in them (it reaches beyond the body), or in a type with a primary constructor (what a body
/// uses of its parameters becomes a field, and a struct with a field of a reference is not unmanaged). Accessors stay: one
/// that says <c>field</c> has a field.
/// </remarks>
internal static class SourceShape
{
    internal static string Of(SyntaxTree tree, CancellationToken cancellation)
    {
        var text = tree.GetText(cancellation);
        var shape = new StringBuilder(text.Length);
        var at = 0;
        foreach (var inside in Insides(tree.GetRoot(cancellation)))
        {
            shape.Append(text.ToString(TextSpan.FromBounds(at, inside.Start)));
            at = inside.End;
        }

        return shape.Append(text.ToString(TextSpan.FromBounds(at, text.Length))).ToString();
    }

    private static IEnumerable<TextSpan> Insides(SyntaxNode root) =>
        root.DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax { ParameterList: null })
            .OfType<BaseMethodDeclarationSyntax>()
            .Select(InsideOf)
            .OfType<TextSpan>();

    private static TextSpan? InsideOf(BaseMethodDeclarationSyntax method) => method switch
    {
        { Body: { ContainsDirectives: false, OpenBraceToken.IsMissing: false, CloseBraceToken.IsMissing: false } body } => TextSpan.FromBounds(body.OpenBraceToken.Span.End, body.CloseBraceToken.SpanStart),
        { ExpressionBody: { ContainsDirectives: false } value } => TextSpan.FromBounds(value.ArrowToken.Span.End, value.Span.End),
        _ => null,
    };
}
