using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Hrtify.Generator.Rules;
using Hrtify.Generator.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Hrtify.Generator.Contexts;

/// <summary>
/// HRT1007: <c>context.Run(async () => ...)</c>. Run returns, and leaves the context, at the first await that suspends:
/// what follows it runs in the context of whatever thread it lands on. <c>core.Post(async () => ...)</c>: nobody waits for what
/// follows, nor the end of the cores. RunAsync is meant.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AsyncRunAnalyzer : DiagnosticAnalyzer
{
    private const string ContextRun = "Run";

    private static readonly HashSet<string> s_coreCalls = ["Post", "TryPost", "Invoke", "InvokeAsync"];

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Catalogue.AsyncRun];

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSemanticModelAction(TreeWords.Where([ContextRun, .. s_coreCalls], Judge, SyntaxKind.InvocationExpression));
    }

    private static void Judge(FoundNode context)
    {
        var call = (InvocationExpressionSyntax)context.Node;
        if (call.ArgumentList.Arguments.Count == 0 || !(ContextCalls.MayBe(call, ContextRun) || s_coreCalls.Any(name => ContextCalls.MayBe(call, name)))) return;
        if (context.SemanticModel.GetSymbolInfo(call, context.CancellationToken).Symbol is not IMethodSymbol run || !TakesSynchronousWork(run)) return;
        // By its result the work may be asynchronous without a word of it.
        if (IsAsync(call.ArgumentList.Arguments[0].Expression, context) || run.TypeArguments.Any(IsTask))
            context.ReportDiagnostic(Diagnostic.Create(Catalogue.AsyncRun, ContextCalls.NameOf(call).GetLocation(), run.Name));
    }

    private static bool TakesSynchronousWork(IMethodSymbol run) =>
        ContextCalls.IsOfContext(run) ? run.Name == ContextRun : ContextCalls.IsOfCore(run) && s_coreCalls.Contains(run.Name);

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
