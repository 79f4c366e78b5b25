using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Hrtify.Generator.Handlers.Calls;
using Hrtify.Generator.Rules;
using Hrtify.Generator.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Hrtify.Generator.Handlers;

/// <summary>HRT2001: a handler that another thread runs, and from which calls lead to thread-bound state. HRT2003: one whose calls are not all followed.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HandlerAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Catalogue.HandlerReach, Catalogue.HandlerCut];

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            var graph = CallGraph.Of(start.Compilation, start.Options, start.CancellationToken);
            start.RegisterSyntaxNodeAction(action => Judge(action, graph), SyntaxKind.InvocationExpression, SyntaxKind.ObjectCreationExpression, SyntaxKind.ImplicitObjectCreationExpression, SyntaxKind.AddAssignmentExpression);
        });
    }

    private static void Judge(SyntaxNodeAnalysisContext context, CallGraph graph)
    {
        if (!MayRegister(context, graph.Table)) return;
        foreach (var (row, handler) in HandlersIn(context.SemanticModel.GetOperation(context.Node, context.CancellationToken), graph.Table))
            foreach (var diagnostic in Report(row, handler, graph, context.CancellationToken)) context.ReportDiagnostic(diagnostic);
    }

    private static bool MayRegister(SyntaxNodeAnalysisContext context, HandlerTable table) => context.Node switch
    {
        InvocationExpressionSyntax { ArgumentList.Arguments.Count: > 0 } call => MayRegister(call.Expression, table),
        ObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: > 0 } made => MayRegister(made.Type, table),
        ImplicitObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: > 0 } made => table.MayRegister(context.SemanticModel.GetTypeInfo(made, context.CancellationToken).Type?.Name ?? ""),
        AssignmentExpressionSyntax assignment => MayRegister(assignment.Left, table),
        _ => false,
    };

    private static bool MayRegister(ExpressionSyntax named, HandlerTable table) => CalledName.Of(named) is { } name && table.MayRegister(name.Identifier.ValueText);

    private static IEnumerable<(HandlerRow Row, IOperation Handler)> HandlersIn(IOperation? registration, HandlerTable table)
    {
        var arguments = registration switch
        {
            IInvocationOperation call => call.Arguments,
            IObjectCreationOperation made => made.Arguments,
            _ => [],
        };
        if (IsOfCore(registration)) yield break;
        foreach (var argument in arguments)
            if (argument.Parameter is { } parameter && table.RowOf(parameter) is { Kind: HandlerKind.Handler or HandlerKind.Bare } row) yield return (row, argument.Value);
        if (registration is IEventAssignmentOperation { Adds: true, EventReference: IEventReferenceOperation { Event: var @event } } assignment && table.RowOf(@event) is { Kind: HandlerKind.Handler or HandlerKind.Bare } found)
            yield return (found, assignment.HandlerValue);
    }

    // core.Time.CreateTimer(...): such a timer runs on its core, in the core's context.
    private static bool IsOfCore(IOperation? registration) =>
        registration is IInvocationOperation { Instance: IPropertyReferenceOperation { Property: { Name: "Time", ContainingType: { Name: "HrtCore", ContainingNamespace: { Name: "Hrtify", ContainingNamespace.IsGlobalNamespace: true } } } } };

    private static IEnumerable<Diagnostic> Report(HandlerRow row, IOperation handler, CallGraph graph, CancellationToken cancellation)
    {
        var reach = Reach.From(DelegateValues.Of(handler), graph, cancellation);
        var verdicts = new HandlerJudge(graph, reach, row.Kind, cancellation).Judge();
        if (verdicts.Count > 0) yield return HandlerReport.Of(Catalogue.HandlerReach, handler.Syntax.GetLocation(), verdicts, row.RunsOn);
        if (reach.Cuts.Count > 0) yield return Diagnostic.Create(Catalogue.HandlerCut, handler.Syntax.GetLocation(), string.Join("; ", reach.Cuts));
    }
}
