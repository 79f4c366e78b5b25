using System.Collections.Immutable;
using Hrtify.Generator.Rules;
using Hrtify.Generator.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Hrtify.Generator.Contexts;

/// <summary>HRT1008: <c>context.Adopt();</c>. Nobody can dispose the scope, so the thread stays in the context.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DroppedScopeAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Catalogue.DroppedScope];

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSemanticModelAction(TreeWords.Where(["Adopt"], Judge, SyntaxKind.InvocationExpression));
    }

    private static void Judge(FoundNode context)
    {
        var call = (InvocationExpressionSyntax)context.Node;
        if (!ContextCalls.MayBe(call, "Adopt") || !IsDropped(call)) return;
        if (context.SemanticModel.GetSymbolInfo(call, context.CancellationToken).Symbol is IMethodSymbol adopt && ContextCalls.IsOfContext(adopt))
            context.ReportDiagnostic(Diagnostic.Create(Catalogue.DroppedScope, ContextCalls.NameOf(call).GetLocation()));
    }

    // A statement, or "_ = ..."; also behind "?.".
    private static bool IsDropped(ExpressionSyntax value) => value.Parent switch
    {
        ExpressionStatementSyntax => true,
        ConditionalAccessExpressionSyntax access => access.WhenNotNull == value && IsDropped(access),
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" } } assignment => assignment.Right == value,
        _ => false,
    };
}
