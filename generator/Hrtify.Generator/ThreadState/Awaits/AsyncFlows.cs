using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Hrtify.Generator.ThreadState.Awaits;

/// <summary>The body of one async method, lambda or local function, as what follows what.</summary>
/// <param name="Body">The method, lambda or local function; null for an initializer, which has bodies within.</param>
/// <param name="GivenTo">The method that the lambda is an argument of, if it is one.</param>
internal sealed record AsyncFlow(IMethodSymbol? Body, ControlFlowGraph Graph, IMethodSymbol? GivenTo);

/// <summary>Finds the asynchronous bodies of a code.</summary>
internal static class AsyncFlows
{
    internal static IEnumerable<AsyncFlow> In(IOperation code, IMethodSymbol? body, CancellationToken cancellation) =>
        GraphOf(code, cancellation) is { } graph ? Within(new AsyncFlow(body, graph, null), cancellation) : [];

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
