using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Hrtify.Generator.Handlers.Calls;
using Hrtify.Generator.ThreadState;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Operations;

namespace Hrtify.CodeFixes.Capturing;

/// <summary>Values of thread-bound state in locals: how uses are found, what such a local is called, and how it is written.</summary>
internal static class CapturedState
{
    /// <summary>The uses of some state in some code, whole, and whether a local with its value would serve each.</summary>
    internal static IEnumerable<(ExpressionSyntax Syntax, bool IsServed)> UsesIn(SyntaxNode code, ISymbol state, SemanticModel model, CancellationToken cancellation)
    {
        foreach (var name in code.DescendantNodesAndSelf().OfType<SimpleNameSyntax>())
        {
            var whole = Whole(name);
            if (model.GetOperation(whole, cancellation) is { } operation && SymbolEqualityComparer.Default.Equals(BoundState.Of(operation), state))
                yield return (whole, Touching.KindOf(operation) == TouchKind.Read && IsByValue(whole, operation) && !IsElsewhere(whole, code));
        }
    }

    /// <summary>Whether some code writes the state itself, or fills it.</summary>
    internal static bool Writes(SyntaxNode code, ISymbol state, SemanticModel model, CancellationToken cancellation) =>
        OperationsIn(code, model, cancellation).Any(operation => SymbolEqualityComparer.Default.Equals(BoundState.Of(operation), state) && Touching.KindOf(operation) != TouchKind.Read);

    /// <summary>The state of a name that is told of in some code, or null.</summary>
    internal static ISymbol? StateIn(SyntaxNode code, string state, SemanticModel model, CancellationToken cancellation) =>
        OperationsIn(code, model, cancellation).Select(operation => BoundState.Of(operation)).FirstOrDefault(found => found?.Name == state);

    /// <summary>Whether any call in some code of a member may lead to one that writes the state, or fills it.</summary>
    internal static bool MayWrite(SyntaxNode code, ISymbol state, SemanticModel model, Document document, CancellationToken cancellation)
    {
        var graph = CallGraph.Of(model.Compilation, document.Project.AnalyzerOptions, cancellation);
        var writers = new HashSet<IMethodSymbol>(graph.States.Of(state, cancellation).Where(use => use.Touch.Kind != TouchKind.Read).Select(use => use.Body), SymbolEqualityComparer.Default);
        if (writers.Count == 0 || model.GetEnclosingSymbol(code.SpanStart, cancellation) is not IMethodSymbol around) return false;
        var member = around.MethodKind is MethodKind.AnonymousFunction or MethodKind.LocalFunction ? Bodies.MemberOf(around) : around;
        if (member is null) return true;
        var calls = graph.Bodies.AllOf(member, cancellation).SelectMany(body => body.Facts.Calls).Where(call => code.Span.Contains(call.Where.SourceSpan)).Select(call => call.What);
        var reach = Reach.From(calls, graph, cancellation);
        return reach.Cuts.Count > 0 || reach.Reached.Keys.Any(writers.Contains);
    }

    /// <summary>"C.t_x" of t_x; "s_local.Value" of s_local's Value.</summary>
    internal static ExpressionSyntax Whole(ExpressionSyntax name) => name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;

    /// <summary>A name that nothing in the member has.</summary>
    internal static string NameFor(ISymbol state, SyntaxNode place, SemanticModel model)
    {
        var bare = state.Name.StartsWith("t_", StringComparison.Ordinal) || state.Name.StartsWith("s_", StringComparison.Ordinal) ? state.Name.Substring(2) : state.Name.TrimStart('_');
        return FreeName(bare.Length == 0 ? "value" : char.ToLowerInvariant(bare[0]) + bare.Substring(1), place, model);
    }

    /// <summary>The name, or one like it, that nothing in the member has: before C# 8 not even a lambda may use it again.</summary>
    internal static string FreeName(string name, SyntaxNode place, SemanticModel model)
    {
        if (!SyntaxFacts.IsValidIdentifier(name)) name = "value";
        if (SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None) name += "Value";
        SyntaxNode member = place.FirstAncestorOrSelf<MemberDeclarationSyntax>(node => node is not GlobalStatementSyntax) ?? place.SyntaxTree.GetRoot();
        var taken = new HashSet<string>(member.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText));
        var free = name;
        for (var number = 2; taken.Contains(free) || model.LookupSymbols(place.SpanStart, name: free).Length > 0; number++) free = name + number;
        return free;
    }

    /// <summary>The statement of a function in which an expression stands, if that is in a block and no other function lies between.</summary>
    internal static StatementSyntax? StatementOf(ExpressionSyntax expression) =>
        expression.Ancestors().TakeWhile(node => node is not AnonymousFunctionExpressionSyntax and not LocalFunctionStatementSyntax).OfType<StatementSyntax>().FirstOrDefault() is { Parent: BlockSyntax or GlobalStatementSyntax } statement ? statement : null;

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

    // What each name in some code does there.
    private static IEnumerable<IOperation> OperationsIn(SyntaxNode code, SemanticModel model, CancellationToken cancellation) =>
        code.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Select(name => model.GetOperation(Whole(name), cancellation)).OfType<IOperation>();

    // By value, under a name that may be another: not "ref t_x", "nameof(t_x)", "new { t_x }" or "(t_x, 1)", and not what a
    // method of a struct may change.
    private static bool IsByValue(ExpressionSyntax use, IOperation operation) =>
        use.Parent is not (RefExpressionSyntax or PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.AddressOfExpression } or AnonymousObjectMemberDeclaratorSyntax { NameEquals: null })
        && use.Parent is not ArgumentSyntax { RefKindKeyword.RawKind: not (int)SyntaxKind.None }
        && use.Parent is not ArgumentSyntax { Parent: TupleExpressionSyntax, NameColon: null }
        && operation.Parent is not INameOfOperation
        && !(operation.Type is { IsValueType: true, IsReadOnly: false, SpecialType: SpecialType.None } && use.Parent is MemberAccessExpressionSyntax access && access.Expression == use && operation.Parent is not IFieldReferenceOperation);

    // In a function within, which may run at another time, or may not capture.
    private static bool IsElsewhere(ExpressionSyntax use, SyntaxNode code) => use.Ancestors().TakeWhile(node => node != code).Any(node => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax);
}
