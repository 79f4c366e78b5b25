using System;
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
/// <param name="Body">The method, lambda or local function; null for an initializer, which has bodies within.</param>
/// <param name="GivenTo">The method that the lambda is an argument of, if it is one.</param>
/// <param name="Member">The code of the member around it, as it is written.</param>
internal sealed record AsyncFlow(IMethodSymbol? Body, ControlFlowGraph Graph, IMethodSymbol? GivenTo, IOperation Member);

/// <summary>Finds the asynchronous bodies of a member.</summary>
internal static class AsyncFlows
{
    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<SyntaxNode, ImmutableArray<AsyncFlow>>> s_known = new();

    private static readonly ConditionalWeakTable<SyntaxTree, int[]> s_awaits = new();

    /// <summary>The declarations that can hold one. What is told of an await lies in its member, and nowhere else.</summary>
    internal static ImmutableArray<SyntaxKind> Members { get; } =
    [
        SyntaxKind.MethodDeclaration, SyntaxKind.ConstructorDeclaration, SyntaxKind.OperatorDeclaration, SyntaxKind.ConversionOperatorDeclaration, SyntaxKind.GetAccessorDeclaration,
        SyntaxKind.SetAccessorDeclaration, SyntaxKind.InitAccessorDeclaration, SyntaxKind.AddAccessorDeclaration, SyntaxKind.RemoveAccessorDeclaration, SyntaxKind.PropertyDeclaration,
        SyntaxKind.IndexerDeclaration, SyntaxKind.FieldDeclaration, SyntaxKind.CompilationUnit,
    ];

    /// <summary>The asynchronous bodies of a member: its own, and those of lambdas and local functions in it. Read once, for all rules.</summary>
    internal static ImmutableArray<AsyncFlow> Of(SyntaxNode member, SemanticModel model, CancellationToken cancellation)
    {
        if (!MayAwait(member, cancellation)) return [];
        var known = s_known.GetOrCreateValue(model.Compilation);
        return known.TryGetValue(member, out var flows) ? flows : known.GetOrAdd(member, [.. Read(member, model, cancellation)]);
    }

    // By the words of the file alone, once for all its members: most hold none.
    private static bool MayAwait(SyntaxNode member, CancellationToken cancellation)
    {
        if (!s_awaits.TryGetValue(member.SyntaxTree, out var places))
            places = s_awaits.GetValue(member.SyntaxTree, tree => tree.GetText(cancellation).ToString().Contains("await")
                ? [.. tree.GetRoot(cancellation).DescendantTokens().Where(token => token.IsKind(SyntaxKind.AwaitKeyword)).Select(token => token.SpanStart)]
                : []);
        var first = Array.BinarySearch(places, member.SpanStart);
        if (first < 0) first = ~first;
        return first < places.Length && places[first] < member.Span.End;
    }

    private static IEnumerable<AsyncFlow> Read(SyntaxNode member, SemanticModel model, CancellationToken cancellation)
    {
        try
        {
            return [.. CodesOf(member).SelectMany(code => ReadCode(code, model, cancellation))];
        }
        catch (InsufficientExecutionStackException)
        {
            // Code so deep that the compiler's own flows give up: nothing is said of it.
            return [];
        }
    }

    private static IEnumerable<AsyncFlow> ReadCode(SyntaxNode code, SemanticModel model, CancellationToken cancellation) =>
        model.GetOperation(code, cancellation) is { } root && GraphOf(root, cancellation) is { } graph
            ? Within(new AsyncFlow(model.GetEnclosingSymbol(BodyStart(code), cancellation) as IMethodSymbol, graph, null, root), cancellation)
            : [];

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

    private static ControlFlowGraph? GraphOf(IOperation root, CancellationToken cancellation) => root switch
    {
        IMethodBodyOperation method => ControlFlowGraph.Create(method, cancellation),
        IConstructorBodyOperation constructor => ControlFlowGraph.Create(constructor, cancellation),
        IBlockOperation { Parent: null } block => ControlFlowGraph.Create(block, cancellation),
        IFieldInitializerOperation field => ControlFlowGraph.Create(field, cancellation),
        IPropertyInitializerOperation property => ControlFlowGraph.Create(property, cancellation),
        _ => null,
    };

    private static IEnumerable<AsyncFlow> Within(AsyncFlow flow, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var graph = flow.Graph;
        // Top-level statements are async without saying so.
        if (flow.Body is { IsAsync: true } || graph.OriginalOperation.Syntax is CompilationUnitSyntax) yield return flow;
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
