using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Hrtify.Generator.Sources;

/// <summary>A piece of the user's source, to be written elsewhere.</summary>
internal static class PlainText
{
    /// <summary>The text on one line, without comments and directives.</summary>
    internal static string Of(SyntaxNode node) =>
        node.ReplaceTrivia(node.DescendantTrivia(descendIntoTrivia: false), static (trivia, _) => trivia.IsKind(SyntaxKind.WhitespaceTrivia) ? trivia : SyntaxFactory.Space)
            .ToString();

    internal static bool HasLineBreak(SyntaxNode node) => node.ToString().IndexOf('\n') >= 0;

    /// <summary>Whether a directive stands in the text itself; what stands before its first word stays where it is.</summary>
    internal static bool HasDirective(SyntaxNode node) =>
        node.ContainsDirectives && node.DescendantTrivia().Any(trivia => trivia.IsDirective && node.Span.Contains(trivia.Span));

    /// <summary>The edit that takes a word away, with the blanks behind it.</summary>
    internal static SourceEdit Without(SyntaxToken token) =>
        new(token.SpanStart, token.TrailingTrivia.All(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)) ? token.FullSpan.End - token.SpanStart : token.Span.Length, "");
}
