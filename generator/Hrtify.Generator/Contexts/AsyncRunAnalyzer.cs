using System.Collections.Immutable;
using Hrtify.Generator.Rules;
using Hrtify.Generator.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Hrtify.Generator.Contexts;

/// <summary>
/// HRT1007: <c>context.Run(async () => ...)</c>. Run returns, and leaves the context, at the first await that suspends:
/// what follows it runs in the context of whatever thread it lands on. RunAsync is meant.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AsyncRunAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Catalogue.AsyncRun];

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSemanticModelAction(TreeWords.Where(["Run"], Judge, SyntaxKind.InvocationExpression));
    }

    private static void Judge(FoundNode context)
    {
        var call = (InvocationExpressionSyntax)context.Node;
        if (!ContextCalls.MayBe(call, "Run") || call.ArgumentList.Arguments.Count == 0) return;
        if (context.SemanticModel.GetSymbolInfo(call, context.CancellationToken).Symbol is not IMethodSymbol run || !ContextCalls.IsOfContext(run)) return;
        if (IsAsync(call.ArgumentList.Arguments[0].Expression, context) || IsTask(run.ReturnType))
            context.ReportDiagnostic(Diagnostic.Create(Catalogue.AsyncRun, ContextCalls.NameOf(call).GetLocation()));
    }

    // A lambda, or a method by its name.
    private static bool IsAsync(ExpressionSyntax work, FoundNode context) => work switch
    {
        AnonymousFunctionExpressionSyntax function => function.AsyncKeyword.IsKind(SyntaxKind.AsyncKeyword),
        _ => context.SemanticModel.GetSymbolInfo(work, context.CancellationToken).Symbol is IMethodSymbol { IsAsync: true },
    };

    private static bool IsTask(ITypeSymbol type) => type is INamedTypeSymbol
    {
        Name: "Task" or "ValueTask",
        ContainingNamespace: { Name: "Tasks", ContainingNamespace: { Name: "Threading", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } },
    };
}
