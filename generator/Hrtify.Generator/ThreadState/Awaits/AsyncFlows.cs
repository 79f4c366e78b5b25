using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Hrtify.Generator.ThreadState.Awaits;

/// <summary>The body of one async method, lambda or local function, as what follows what.</summary>
/// <param name="Body">The method, lambda or local function.</param>
/// <param name="GivenTo">The method that the lambda is an argument of, if it is one.</param>
/// <param name="Member">The code of the member around it, as it is written.</param>
internal sealed record AsyncFlow(IMethodSymbol Body, ControlFlowGraph Graph, IMethodSymbol? GivenTo, IOperation Member);

/// <summary>Finds the asynchronous bodies of a member.</summary>
internal static class AsyncFlows
{
    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<SyntaxNode, ImmutableArray<AsyncFlow>>> s_known = new();

    /// <summary>What an await is written as. A member without any is not looked at.</summary>
    internal static ImmutableArray<SyntaxKind> Awaits { get; } =
        [SyntaxKind.AwaitExpression, SyntaxKind.ForEachStatement, SyntaxKind.ForEachVariableStatement, SyntaxKind.UsingStatement, SyntaxKind.LocalDeclarationStatement];

    /// <summary>The member in which something is awaited, or null.</summary>
    internal static SyntaxNode? MemberOf(SyntaxNode awaiting) => IsAwait(awaiting)
        ? awaiting.Ancestors().FirstOrDefault(node => node is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or PropertyDeclarationSyntax { ExpressionBody: not null } or IndexerDeclarationSyntax { ExpressionBody: not null } or CompilationUnitSyntax)
        : null;

    /// <summary>The asynchronous bodies of a member: its own, and those of lambdas and local functions in it. Read once, for all rules.</summary>
    internal static ImmutableArray<AsyncFlow> Of(SyntaxNode member, SemanticModel model, CancellationToken cancellation)
    {
        var known = s_known.GetOrCreateValue(model.Compilation);
        return known.TryGetValue(member, out var flows) ? flows : known.GetOrAdd(member, [.. Read(member, model, cancellation)]);
    }

    private static bool IsAwait(SyntaxNode node) => node switch
    {
        AwaitExpressionSyntax => true,
        CommonForEachStatementSyntax each => each.AwaitKeyword.IsKind(SyntaxKind.AwaitKeyword),
        UsingStatementSyntax @using => @using.AwaitKeyword.IsKind(SyntaxKind.AwaitKeyword),
        LocalDeclarationStatementSyntax local => local.AwaitKeyword.IsKind(SyntaxKind.AwaitKeyword),
        _ => false,
    };

    private static IEnumerable<AsyncFlow> Read(SyntaxNode member, SemanticModel model, CancellationToken cancellation)
    {
        if (CodeOf(member) is not { } code) return [];
        if (model.GetOperation(code, cancellation) is not { } root || model.GetEnclosingSymbol(BodyStart(code), cancellation) is not IMethodSymbol body) return [];
        return GraphOf(root, cancellation) is { } graph ? Within(new AsyncFlow(body, graph, null, root), cancellation) : [];
    }

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

    private static ControlFlowGraph? GraphOf(IOperation root, CancellationToken cancellation) => root switch
    {
        IMethodBodyOperation method => ControlFlowGraph.Create(method, cancellation),
        IConstructorBodyOperation constructor => ControlFlowGraph.Create(constructor, cancellation),
        IBlockOperation { Parent: null } block => ControlFlowGraph.Create(block, cancellation),
        _ => null,
    };

    private static IEnumerable<AsyncFlow> Within(AsyncFlow flow, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var graph = flow.Graph;
        // Top-level statements are async without saying so.
        if (flow.Body.IsAsync || graph.OriginalOperation.Syntax is CompilationUnitSyntax) yield return flow;
        foreach (var local in graph.LocalFunctions)
            foreach (var inner in Within(flow with { Body = local, Graph = graph.GetLocalFunctionControlFlowGraph(local, cancellation), GivenTo = null }, cancellation)) yield return inner;
        foreach (var lambda in graph.Blocks.SelectMany(OperationsOf).SelectMany(operation => operation.DescendantsAndSelf()).OfType<IFlowAnonymousFunctionOperation>())
            foreach (var inner in Within(flow with { Body = lambda.Symbol, Graph = graph.GetAnonymousFunctionControlFlowGraph(lambda, cancellation), GivenTo = Receiver(lambda) }, cancellation)) yield return inner;
    }

    internal static IEnumerable<IOperation> OperationsOf(BasicBlock block) => block.BranchValue is { } value ? block.Operations.Add(value) : block.Operations;

    private static IMethodSymbol? Receiver(IOperation lambda)
    {
        for (var at = lambda.Parent; at is IDelegateCreationOperation or IConversionOperation or IArgumentOperation or IInvocationOperation; at = at.Parent)
            if (at is IInvocationOperation call) return call.TargetMethod;
        return null;
    }
}
