using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Hrtify.Generator.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hrtify.Generator.ThreadState.Awaits;

/// <summary>
/// Code of a member in which something is awaited, as it is written. What follows what in it, its flows, takes longer to find than
/// all else, and is only asked for where the code has something to do with a rule.
/// </summary>
/// <param name="written">The member's code.</param>
/// <param name="body">The method that it is; null for an initializer, which has bodies within.</param>
internal sealed class AsyncCode(IOperation written, IMethodSymbol? body)
{
    private static readonly ConditionalWeakTable<SyntaxTree, int[]> s_awaits = new();

    /// <summary>The declarations that can hold one. What is told of an await lies in its member, and nowhere else.</summary>
    internal static ImmutableArray<SyntaxKind> Members { get; } =
    [
        SyntaxKind.MethodDeclaration, SyntaxKind.ConstructorDeclaration, SyntaxKind.OperatorDeclaration, SyntaxKind.ConversionOperatorDeclaration, SyntaxKind.GetAccessorDeclaration,
        SyntaxKind.SetAccessorDeclaration, SyntaxKind.InitAccessorDeclaration, SyntaxKind.AddAccessorDeclaration, SyntaxKind.RemoveAccessorDeclaration, SyntaxKind.PropertyDeclaration,
        SyntaxKind.IndexerDeclaration, SyntaxKind.FieldDeclaration, SyntaxKind.CompilationUnit,
    ];

    internal IOperation Written { get; } = written;

    /// <summary>The codes of a member that await; the variables of a field have one each.</summary>
    internal static IEnumerable<AsyncCode> In(SyntaxNode member, SemanticModel model, CancellationToken cancellation)
    {
        if (!MayAwait(member, cancellation)) yield break;
        foreach (var code in CodesOf(member))
            if (model.GetOperation(code, cancellation) is { } written) yield return new AsyncCode(written, model.GetEnclosingSymbol(BodyStart(code), cancellation) as IMethodSymbol);
    }

    /// <summary>The asynchronous bodies of the code: the member's own, and those of lambdas and local functions in it.</summary>
    internal ImmutableArray<AsyncFlow> Flows(CancellationToken cancellation)
    {
        try
        {
            return [.. AsyncFlows.In(Written, body, cancellation)];
        }
        catch (InsufficientExecutionStackException)
        {
            // Code so deep that the compiler's own flows give up: nothing is said of it.
            return [];
        }
    }

    // By the words of the file alone, once for all its members: most hold none.
    private static bool MayAwait(SyntaxNode member, CancellationToken cancellation)
    {
        if (!s_awaits.TryGetValue(member.SyntaxTree, out var places))
            places = s_awaits.GetValue(member.SyntaxTree, tree => TreeWords.MayHold(tree, "await")
                ? [.. tree.GetRoot(cancellation).DescendantTokens().Where(token => token.IsKind(SyntaxKind.AwaitKeyword)).Select(token => token.SpanStart)]
                : []);
        var first = Array.BinarySearch(places, member.SpanStart);
        if (first < 0) first = ~first;
        return first < places.Length && places[first] < member.Span.End;
    }

    private static IEnumerable<SyntaxNode> CodesOf(SyntaxNode member) => member switch
    {
        FieldDeclarationSyntax field => field.Declaration.Variables.Select(variable => variable.Initializer).OfType<SyntaxNode>(),
        PropertyDeclarationSyntax { Initializer: { } initializer } => [initializer],
        _ => CodeOf(member) is { } code ? [code] : [],
    };

    private static SyntaxNode? CodeOf(SyntaxNode member) => member switch
    {
        // Its accessors are members of their own.
        PropertyDeclarationSyntax property => property.ExpressionBody,
        IndexerDeclarationSyntax indexer => indexer.ExpressionBody,
        CompilationUnitSyntax unit => unit.Members.Any(SyntaxKind.GlobalStatement) ? unit : null,
        _ => member,
    };

    private static int BodyStart(SyntaxNode code) => code switch
    {
        BaseMethodDeclarationSyntax { Body: { } block } => block.OpenBraceToken.Span.End,
        BaseMethodDeclarationSyntax { ExpressionBody: { } arrow } => arrow.Expression.SpanStart,
        AccessorDeclarationSyntax { Body: { } block } => block.OpenBraceToken.Span.End,
        AccessorDeclarationSyntax { ExpressionBody: { } arrow } => arrow.Expression.SpanStart,
        ArrowExpressionClauseSyntax arrow => arrow.Expression.SpanStart,
        CompilationUnitSyntax unit => unit.Members.First(member => member is GlobalStatementSyntax).SpanStart,
        _ => code.SpanStart,
    };
}
