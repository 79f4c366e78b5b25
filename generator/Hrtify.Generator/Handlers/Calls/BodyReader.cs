using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Hrtify.Generator.ThreadState;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Hrtify.Generator.Handlers.Calls;

/// <summary>Reads a body, and the lambdas and local functions in it, each as a body of its own.</summary>
internal sealed class BodyReader
{
    private readonly ImmutableArray<Call>.Builder _calls = ImmutableArray.CreateBuilder<Call>();
    private readonly ImmutableArray<Flow>.Builder _flows = ImmutableArray.CreateBuilder<Flow>();
    private readonly ImmutableArray<Touch>.Builder _touches = ImmutableArray.CreateBuilder<Touch>();
    private readonly IMethodSymbol _body;
    private readonly Dictionary<IMethodSymbol, BodyFacts> _inner;
    private readonly CancellationToken _cancellation;

    private BodyReader(IMethodSymbol body, Dictionary<IMethodSymbol, BodyFacts> inner, CancellationToken cancellation)
    {
        _body = body;
        _inner = inner;
        _cancellation = cancellation;
    }

    /// <param name="inner">Is given the facts of lambdas and local functions.</param>
    internal static BodyFacts Read(IMethodSymbol body, IEnumerable<IOperation> code, Dictionary<IMethodSymbol, BodyFacts> inner, CancellationToken cancellation)
    {
        var reader = new BodyReader(body, inner, cancellation);
        foreach (var part in code) reader.Visit(part);
        return new BodyFacts(reader._calls.ToImmutable(), reader._flows.ToImmutable(), reader._touches.ToImmutable());
    }

    // By a stack of its own: an expression of thousands of parts is as deep as it is long, and the compiler's stack is not.
    private void Visit(IOperation code)
    {
        var open = new Stack<IOperation>();
        open.Push(code);
        while (open.Count > 0)
        {
            _cancellation.ThrowIfCancellationRequested();
            var operation = open.Pop();
            switch (operation)
            {
                case IAnonymousFunctionOperation lambda:
                    _inner[lambda.Symbol] = Read(lambda.Symbol, [lambda.Body], _inner, _cancellation);
                    continue;
                case ILocalFunctionOperation local:
                    _inner[local.Symbol] = Read(local.Symbol, local.ChildOperations, _inner, _cancellation);
                    continue;
                case INameOfOperation:
                    continue;
            }

            Note(operation);
            foreach (var part in PartsOf(operation).Reverse()) open.Push(part);
        }
    }

    // What a scope of an adoption holds runs in the context that is adopted.
    private static IEnumerable<IOperation> PartsOf(IOperation operation)
    {
        switch (operation)
        {
            case IUsingOperation { Resources: var resources } when Adoption.Adopts(resources):
                return [resources];
            case IBlockOperation block:
                var adopted = block.Operations.FirstOrDefault(statement => statement is IUsingDeclarationOperation && Adoption.Adopts(statement));
                return adopted is null ? block.Operations : block.Operations.Take(block.Operations.IndexOf(adopted) + 1);
            default:
                return operation.ChildOperations;
        }
    }

    private void Note(IOperation operation)
    {
        if ((BoundState.Of(operation) ?? FlowState.Of(operation)) is { } state)
        {
            _touches.Add(new Touch(state, Touching.KindOf(operation), operation.Syntax.GetLocation()));
            return;
        }

        switch (operation)
        {
            case IInvocationOperation { TargetMethod.MethodKind: MethodKind.DelegateInvoke, Instance: { } invoked } call:
                foreach (var value in DelegateValues.Of(invoked)) AddCall(value, call, call.Arguments);
                break;
            case IInvocationOperation { TargetMethod: var method } call:
                AddCall(Called.Method.On(call.Instance, method), call, call.Arguments);
                break;
            case IObjectCreationOperation { Constructor: { } constructor } made:
                AddCall(Called.Method.Exactly(constructor), made, made.Arguments);
                break;
            case IPropertyReferenceOperation property:
                foreach (var accessor in Touching.AccessorsOf(property)) AddCall(Called.Method.On(property.Instance, accessor), property, property.Arguments);
                break;
            case IEventAssignmentOperation { EventReference: IEventReferenceOperation { Event: var @event } } assignment:
                AddFlows(@event, assignment.HandlerValue);
                if ((assignment.Adds ? @event.AddMethod : @event.RemoveMethod) is { IsImplicitlyDeclared: false } accessor2) AddCall(Called.Method.Exactly(accessor2), assignment, []);
                break;
            case ISimpleAssignmentOperation assignment:
                AddFlows(DelegateValues.PlaceOf(assignment.Target), assignment.Value);
                break;
            case ICoalesceAssignmentOperation assignment:
                AddFlows(DelegateValues.PlaceOf(assignment.Target), assignment.Value);
                break;
            case ICompoundAssignmentOperation assignment:
                AddFlows(DelegateValues.PlaceOf(assignment.Target), assignment.Value);
                AddOperator(assignment.OperatorMethod, assignment);
                break;
            case IVariableDeclaratorOperation { Initializer.Value: { } value } declarator:
                AddFlows(declarator.Symbol, value);
                break;
            case IFieldInitializerOperation initializer:
                foreach (var field in initializer.InitializedFields) AddFlows(field, initializer.Value);
                break;
            case IPropertyInitializerOperation initializer:
                foreach (var property in initializer.InitializedProperties) AddFlows(property, initializer.Value);
                break;
            case IReturnOperation { ReturnedValue: { } returned }:
                AddFlows(_body, returned);
                break;
            case IBinaryOperation binary:
                AddOperator(binary.OperatorMethod, binary);
                break;
            case IUnaryOperation unary:
                AddOperator(unary.OperatorMethod, unary);
                break;
            case IIncrementOrDecrementOperation step:
                AddOperator(step.OperatorMethod, step);
                break;
            case IConversionOperation conversion:
                AddOperator(conversion.OperatorMethod, conversion);
                break;
            case IForEachLoopOperation { Syntax: CommonForEachStatementSyntax each, SemanticModel: { } model }:
                var info = model.GetForEachStatementInfo(each);
                if (info.GetEnumeratorMethod is not { } start) break;
                AddCall(Called.Method.On(model.GetTypeInfo(each.Expression, _cancellation).Type, start), operation, []);
                foreach (var step in new[] { info.MoveNextMethod, info.CurrentProperty?.GetMethod, info.DisposeMethod }.OfType<IMethodSymbol>())
                    AddCall(Called.Method.On(start.ReturnType, step), operation, []);
                break;
            case IUsingOperation @using:
                AddDispose(@using.Resources);
                break;
            case IUsingDeclarationOperation @using:
                AddDispose(@using.DeclarationGroup);
                break;
        }
    }

    private void AddCall(Called what, IOperation where, ImmutableArray<IArgumentOperation> arguments)
    {
        var passed = ImmutableArray.CreateBuilder<PassedDelegate>();
        foreach (var argument in arguments)
            if (argument.Parameter is { } parameter)
                passed.AddRange(DelegateValues.Of(argument.Value).Select(value => new PassedDelegate(parameter.OriginalDefinition, value)));
        _calls.Add(new Call(what, where.Syntax.GetLocation(), passed.ToImmutable()));
    }

    private void AddOperator(IMethodSymbol? method, IOperation where)
    {
        if (method is not null) AddCall(Called.Method.Exactly(method), where, []);
    }

    private void AddFlows(ISymbol? place, IOperation value)
    {
        if (place is null) return;
        foreach (var source in DelegateValues.Of(value)) _flows.Add(new Flow(place.OriginalDefinition, source));
    }

    private void AddDispose(IOperation resources)
    {
        IEnumerable<ITypeSymbol?> types = resources is IVariableDeclarationGroupOperation group
            ? group.Declarations.SelectMany(declaration => declaration.Declarators).Select(declarator => declarator.Symbol.Type)
            : Enumerable.Repeat(resources.Type, 1);
        foreach (var type in types.OfType<ITypeSymbol>())
            if (Disposal.MethodOf(type) is { } dispose) AddCall(Called.Method.On(type, dispose), resources, []);
    }
}
