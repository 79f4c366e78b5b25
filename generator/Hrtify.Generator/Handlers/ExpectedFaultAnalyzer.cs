using System.Collections.Immutable;
using Hrtify.Generator.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Hrtify.Generator.Handlers;

/// <summary>HRT2015: a catch clause that relies on a fault of the hardware becoming an exception.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ExpectedFaultAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Catalogue.ExpectedFault];

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSyntaxNodeAction(Judge, SyntaxKind.CatchDeclaration);
    }

    private static void Judge(SyntaxNodeAnalysisContext context)
    {
        var caught = (CatchDeclarationSyntax)context.Node;
        if (context.SemanticModel.GetTypeInfo(caught.Type, context.CancellationToken).Type is not { ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } type) return;
        if (FaultOf(type.Name) is { } fault) context.ReportDiagnostic(Diagnostic.Create(Catalogue.ExpectedFault, caught.Type.GetLocation(), type.Name, fault));
    }

    private static string? FaultOf(string exception) => exception switch
    {
        "NullReferenceException" => "a page fault at address 0",
        "AccessViolationException" => "a page fault",
        "StackOverflowException" => "a fault in the stack's guard page",
        "InsufficientExecutionStackException" => "the bounds of this thread's stack",
        _ => null,
    };
}
