using System.Collections.Immutable;
using System.Linq;
using Hrtify.Generator.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Hrtify.Generator.Handlers;

/// <summary>HRT1015: a module initializer sets thread-bound state, for the one thread that runs it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ModuleInitializerAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Catalogue.ModuleInitializerSets];

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSyntaxNodeAction(Judge, SyntaxKind.MethodDeclaration);
    }

    private static void Judge(SyntaxNodeAnalysisContext context)
    {
        var declared = (MethodDeclarationSyntax)context.Node;
        if (declared.AttributeLists.Count == 0 || context.SemanticModel.GetDeclaredSymbol(declared, context.CancellationToken) is not { } method || !IsModuleInitializer(method)) return;
        // It runs before anybody else has set anything, so what it reads is its own.
        var sets = HandlerJudge.Of(method, HandlerKind.Handler, context).Sets();
        if (sets.Count > 0) context.ReportDiagnostic(HandlerReport.Of(Catalogue.ModuleInitializerSets, declared.Identifier.GetLocation(), sets));
    }

    private static bool IsModuleInitializer(IMethodSymbol method) =>
        method.GetAttributes().Any(attribute => attribute.AttributeClass is { Name: "ModuleInitializerAttribute", ContainingNamespace: { Name: "CompilerServices", ContainingNamespace.Name: "Runtime" } });
}
