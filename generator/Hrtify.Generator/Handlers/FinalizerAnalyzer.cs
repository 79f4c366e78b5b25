using System.Collections.Immutable;
using System.Linq;
using Hrtify.Generator.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Hrtify.Generator.Handlers;

/// <summary>HRT1014: from a finalizer calls lead to thread-bound state; that of the finalizer thread.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FinalizerAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Catalogue.FinalizerReach];

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSyntaxNodeAction(Judge, SyntaxKind.DestructorDeclaration);
    }

    private static void Judge(SyntaxNodeAnalysisContext context)
    {
        var finalizer = (DestructorDeclarationSyntax)context.Node;
        if (context.SemanticModel.GetDeclaredSymbol(finalizer, context.CancellationToken) is not { } method) return;
        var verdicts = HandlerJudge.Of(method, HandlerKind.Bare, context).Judge().Where(verdict => !OnlyDisposes(verdict)).ToList();
        if (verdicts.Count > 0) context.ReportDiagnostic(HandlerReport.Of(Catalogue.FinalizerReach, finalizer.Identifier.GetLocation(), verdicts));
    }

    // void Dispose(bool disposing) { if (disposing) ... }: not from a finalizer.
    private static bool OnlyDisposes(HandlerVerdict verdict) =>
        verdict.Step.Path().Select(step => step.Call).Concat([verdict.Touch.Where]).OfType<Location>().Where(place => place.SourceTree is not null)
            .Any(place => IsOnlyForDispose(place.SourceTree!.GetRoot().FindNode(place.SourceSpan)));

    private static bool IsOnlyForDispose(SyntaxNode place)
    {
        if (place.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { Identifier.ValueText: "Dispose", ParameterList.Parameters: { Count: 1 } parameters }) return false;
        var disposing = parameters[0].Identifier.ValueText;
        // if (disposing) { ... }
        if (place.Ancestors().OfType<IfStatementSyntax>().Any(choice => IsNamed(choice.Condition, disposing) && choice.Statement.Span.Contains(place.Span))) return true;
        // if (!disposing) return; ...
        return place.AncestorsAndSelf().OfType<StatementSyntax>().Where(statement => statement.Parent is BlockSyntax).Any(statement => ((BlockSyntax)statement.Parent!).Statements.TakeWhile(before => before != statement)
            .Any(before => before is IfStatementSyntax { Condition: PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not, Statement: var then } && IsNamed(not.Operand, disposing)
                && (then is BlockSyntax block ? block.Statements.LastOrDefault() : then) is ReturnStatementSyntax));
    }

    private static bool IsNamed(ExpressionSyntax condition, string name) => condition is IdentifierNameSyntax identifier && identifier.Identifier.ValueText == name;
}
