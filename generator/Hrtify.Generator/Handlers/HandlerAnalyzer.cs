using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Hrtify.Generator.Handlers.Calls;
using Hrtify.Generator.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Hrtify.Generator.Handlers;

/// <summary>HRT2001: a handler that another thread runs, and from which calls lead to thread-bound state.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HandlerAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Catalogue.HandlerReach];

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            var graph = new CallGraph(start.Compilation, HandlerTable.Of(start.Options, start.CancellationToken));
            start.RegisterSyntaxNodeAction(action => Judge(action, graph), SyntaxKind.InvocationExpression, SyntaxKind.ObjectCreationExpression, SyntaxKind.ImplicitObjectCreationExpression, SyntaxKind.AddAssignmentExpression);
        });
    }

    private static void Judge(SyntaxNodeAnalysisContext context, CallGraph graph)
    {
        if (!MayRegister(context.Node, graph.Table)) return;
        foreach (var (row, handler) in HandlersIn(context.SemanticModel.GetOperation(context.Node, context.CancellationToken), graph.Table))
            if (Report(row, handler, graph, context.CancellationToken) is { } diagnostic) context.ReportDiagnostic(diagnostic);
    }

    private static bool MayRegister(SyntaxNode node, HandlerTable table) => node switch
    {
        InvocationExpressionSyntax { ArgumentList.Arguments.Count: > 0 } call => NameOf(call.Expression) is { } name && table.MayName(name),
        ObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: > 0 } made => NameOf(made.Type) is { } name && table.MayName(name),
        ImplicitObjectCreationExpressionSyntax made => made.ArgumentList.Arguments.Count > 0,
        AssignmentExpressionSyntax assignment => NameOf(assignment.Left) is { } name && table.MayName(name),
        _ => false,
    };

    private static string? NameOf(ExpressionSyntax expression) => expression switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        _ => null,
    };

    private static IEnumerable<(HandlerRow Row, IOperation Handler)> HandlersIn(IOperation? registration, HandlerTable table)
    {
        var arguments = registration switch
        {
            IInvocationOperation call => call.Arguments,
            IObjectCreationOperation made => made.Arguments,
            _ => [],
        };
        foreach (var argument in arguments)
            if (argument.Parameter is { } parameter && table.RowOf(parameter) is { Kind: HandlerKind.Handler } row) yield return (row, argument.Value);
        if (registration is IEventAssignmentOperation { Adds: true, EventReference: IEventReferenceOperation { Event: var @event } } assignment && table.RowOf(@event) is { Kind: HandlerKind.Handler } found)
            yield return (found, assignment.HandlerValue);
    }

    private static Diagnostic? Report(HandlerRow row, IOperation handler, CallGraph graph, CancellationToken cancellation)
    {
        var reach = Reach.From(DelegateValues.Of(handler), graph, cancellation);
        var verdicts = new HandlerJudge(graph, reach, cancellation).Judge();
        if (verdicts.Count == 0) return null;
        var verdict = verdicts[0];
        var path = verdict.Step.Path();
        var state = verdict.Touch.State;
        var names = path.Select(step => NameOf(step.Body)).Concat([state.ContainingType.Name + "." + state.Name]);
        var others = verdicts.Count == 1 ? "" : " (and " + (verdicts.Count - 1) + " more)";
        return Diagnostic.Create(Catalogue.HandlerReach, handler.Syntax.GetLocation(), path.Select(step => step.Call).Concat([verdict.Touch.Where]).OfType<Location>(),
            row.RunsOn, Fault(verdict), string.Join(" > ", names), others);
    }

    private static string Fault(HandlerVerdict verdict) => verdict.Fault switch
    {
        HandlerFault.ReadsOthers => "reads '" + verdict.Touch.State.Name + "', which other threads set each for themselves",
        HandlerFault.WritesForOthers => "sets '" + verdict.Touch.State.Name + "' for that thread alone, and other code reads it",
        HandlerFault.Counts => "changes '" + verdict.Touch.State.Name + "', of which each thread has its own",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict.Fault, null),
    };

    private static string NameOf(IMethodSymbol body) => body.MethodKind switch
    {
        MethodKind.AnonymousFunction => "the lambda",
        MethodKind.LocalFunction => body.Name,
        MethodKind.Constructor => "new " + body.ContainingType.Name,
        MethodKind.PropertyGet or MethodKind.PropertySet or MethodKind.EventAdd or MethodKind.EventRemove when body.AssociatedSymbol is { } member => body.ContainingType.Name + "." + member.Name,
        _ => body.ContainingType.Name.StartsWith("<", StringComparison.Ordinal) ? body.Name : body.ContainingType.Name + "." + body.Name,
    };
}
