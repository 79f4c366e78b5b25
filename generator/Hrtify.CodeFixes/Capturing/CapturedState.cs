using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Hrtify.Generator.ThreadState;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace Hrtify.CodeFixes.Capturing;

/// <summary>Values of thread-bound state in locals: how uses are found, what such a local is called, and how it is written.</summary>
internal static class CapturedState
{
    /// <summary>The uses of thread-bound state in some code, whole, with what they are for.</summary>
    internal static IEnumerable<(ExpressionSyntax Syntax, ISymbol State, bool IsRead)> UsesIn(SyntaxNode code, SemanticModel model, CancellationToken cancellation)
    {
        foreach (var name in code.DescendantNodesAndSelf().OfType<SimpleNameSyntax>())
        {
            var whole = Whole(name);
            if (model.GetOperation(whole, cancellation) is { } operation && BoundState.Of(operation) is { } state)
                yield return (whole, state, Touching.KindOf(operation) == TouchKind.Read && !IsByReference(whole));
        }
    }

    /// <summary>"C.t_x" of t_x; "s_local.Value" of s_local's Value.</summary>
    internal static ExpressionSyntax Whole(ExpressionSyntax name) => name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;

    /// <summary>A name that nothing in the member has.</summary>
    internal static string NameFor(ISymbol state, SyntaxNode place, SemanticModel model)
    {
        var bare = state.Name.StartsWith("t_", StringComparison.Ordinal) || state.Name.StartsWith("s_", StringComparison.Ordinal) ? state.Name.Substring(2) : state.Name.TrimStart('_');
        var name = bare.Length == 0 ? "value" : char.ToLowerInvariant(bare[0]) + bare.Substring(1);
        if (SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None) name += "Value";
        SyntaxNode member = place.FirstAncestorOrSelf<MemberDeclarationSyntax>(node => node is not GlobalStatementSyntax) ?? place.SyntaxTree.GetRoot();
        var taken = new HashSet<string>(member.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText));
        var free = name;
        for (var number = 2; taken.Contains(free) || model.LookupSymbols(place.SpanStart, name: free).Length > 0; number++) free = name + number;
        return free;
    }

    /// <summary>The root with a local before a statement and its name in the place of the reads.</summary>
    internal static SyntaxNode Write(SyntaxNode root, StatementSyntax before, IReadOnlyList<ExpressionSyntax> reads, string name)
    {
        var value = reads[0].WithoutTrivia();
        var tracked = root.TrackNodes(reads.Concat<SyntaxNode>([before]));
        tracked = tracked.ReplaceNodes(reads.Select(read => tracked.GetCurrentNode(read)!), (_, read) => SyntaxFactory.IdentifierName(name).WithTriviaFrom(read));
        var statement = tracked.GetCurrentNode(before)!;
        return Insert(tracked, statement, statement, SyntaxFactory.ParseStatement("var " + name + " = " + value + ";\n"));
    }

    /// <summary>The root with a declaration before a statement that is changed. Comments stay above both.</summary>
    internal static SyntaxNode Insert(SyntaxNode root, StatementSyntax statement, StatementSyntax changed, StatementSyntax declaration)
    {
        var first = declaration.WithLeadingTrivia(statement.GetLeadingTrivia()).WithAdditionalAnnotations(Formatter.Annotation);
        var second = changed.WithLeadingTrivia(SyntaxFactory.TriviaList(statement.GetLeadingTrivia().Reverse().TakeWhile(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).Reverse()));
        return statement.Parent is GlobalStatementSyntax global
            ? root.ReplaceNode(global, new[] { SyntaxFactory.GlobalStatement(first), global.WithStatement(second) })
            : root.ReplaceNode(statement, new SyntaxNode[] { first, second });
    }

    private static bool IsByReference(ExpressionSyntax use) =>
        use.Parent is RefExpressionSyntax or PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.AddressOfExpression } or ArgumentSyntax { RefKindKeyword.RawKind: not (int)SyntaxKind.None };
}
