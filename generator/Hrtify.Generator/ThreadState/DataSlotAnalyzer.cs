using System.Collections.Immutable;
using Hrtify.Generator.Rules;
using Hrtify.Generator.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Hrtify.Generator.ThreadState;

/// <summary>HRT1016: values in data slots belong to the thread, and no conversion makes them follow the work.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DataSlotAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Catalogue.DataSlot];

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSemanticModelAction(TreeWords.Where(["GetData", "SetData"], Judge, SyntaxKind.InvocationExpression));
    }

    private static void Judge(FoundNode context)
    {
        var call = (InvocationExpressionSyntax)context.Node;
        var name = CalledName.Of(call.Expression);
        if (name?.Identifier.ValueText is not ("GetData" or "SetData") || context.SemanticModel.GetSymbolInfo(call, context.CancellationToken).Symbol is not IMethodSymbol method) return;
        if (ThreadingType.Is(method.ContainingType, "Thread"))
            context.ReportDiagnostic(Diagnostic.Create(Catalogue.DataSlot, name.GetLocation(), method.Name));
    }
}
