using System.Collections.Generic;
using System.Collections.Immutable;
using Hrtify.Generator.Rules;
using Hrtify.Generator.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Hrtify.Generator.Handlers;

/// <summary>HRT2016: code that relies on the size of the stack it runs on, or keeps the address of a local.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StackAssumptionAnalyzer : DiagnosticAnalyzer
{
    private static readonly HashSet<string> s_guards = ["EnsureSufficientExecutionStack", "TryEnsureSufficientExecutionStack"];

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Catalogue.StackSize, Catalogue.StackAddress];

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSemanticModelAction(TreeWords.Where(s_guards, JudgeGuard, SyntaxKind.InvocationExpression));
        context.RegisterSyntaxNodeAction(JudgeAddress, SyntaxKind.AddressOfExpression);
    }

    private static void JudgeGuard(FoundNode context)
    {
        var call = (InvocationExpressionSyntax)context.Node;
        var name = CalledName.Of(call.Expression);
        if (name is null || !s_guards.Contains(name.Identifier.ValueText)) return;
        if (context.SemanticModel.GetSymbolInfo(call, context.CancellationToken).Symbol is IMethodSymbol { ContainingType.Name: "RuntimeHelpers" } method)
            context.ReportDiagnostic(Diagnostic.Create(Catalogue.StackSize, name.GetLocation(), method.Name));
    }

    // Into a field, or to the caller: whoever finds it there may run on another stack, or later.
    private static void JudgeAddress(SyntaxNodeAnalysisContext context)
    {
        var address = (PrefixUnaryExpressionSyntax)context.Node;
        if (context.SemanticModel.GetSymbolInfo(address.Operand, context.CancellationToken).Symbol is not (ILocalSymbol { RefKind: RefKind.None } or IParameterSymbol { RefKind: RefKind.None }) || !Leaves(address, context.SemanticModel)) return;
        context.ReportDiagnostic(Diagnostic.Create(Catalogue.StackAddress, address.GetLocation(), address.Operand.ToString()));
    }

    private static bool Leaves(ExpressionSyntax address, SemanticModel model) => address.Parent switch
    {
        ParenthesizedExpressionSyntax or CastExpressionSyntax => Leaves((ExpressionSyntax)address.Parent, model),
        AssignmentExpressionSyntax assignment when assignment.Right == address => model.GetSymbolInfo(assignment.Left).Symbol is IFieldSymbol { IsStatic: true } or IPropertySymbol { IsStatic: true } or IFieldSymbol { ContainingType.IsReferenceType: true },
        ReturnStatementSyntax or ArrowExpressionClauseSyntax => true,
        _ => false,
    };
}
