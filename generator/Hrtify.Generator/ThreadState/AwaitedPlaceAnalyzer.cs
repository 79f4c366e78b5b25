using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Hrtify.Generator.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Hrtify.Generator.ThreadState;

/// <summary>
/// HRT1004: <c>X.Member = await ...</c> where X is a core-local struct, written by hand or of another assembly. It compiles
/// with every compiler from 4.8 to 5.9, and throws a NullReferenceException at the store when the await suspends
/// (CONVERSION.md, section 1). The conversion rewrites the uses of what it converts, so these are the ones it does not see.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AwaitedPlaceAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Catalogue.AwaitedPlace];

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.GetTypeByMetadataName("Hrtify.CoreLocalAttribute") is { } coreLocal)
                start.RegisterSyntaxNodeAction(action => Judge(action, coreLocal), SyntaxKind.SimpleAssignmentExpression);
        });
    }

    private static void Judge(SyntaxNodeAnalysisContext context, INamedTypeSymbol coreLocal)
    {
        var assignment = (AssignmentExpressionSyntax)context.Node;
        if (assignment.Left is not (MemberAccessExpressionSyntax or TupleExpressionSyntax) || !assignment.Right.DescendantNodesAndSelf().Any(node => node is AwaitExpressionSyntax)) return;
        foreach (var name in assignment.Left.DescendantNodesAndSelf().OfType<SimpleNameSyntax>())
            if (IsCoreLocal(context.SemanticModel.GetSymbolInfo(name, context.CancellationToken).Symbol, coreLocal) && IsLost(name, context.SemanticModel, context.CancellationToken))
                context.ReportDiagnostic(Diagnostic.Create(Catalogue.AwaitedPlace, assignment.Left.GetLocation(), assignment.Left.ToString(), name.Identifier.ValueText));
    }

    private static bool IsCoreLocal(ISymbol? symbol, INamedTypeSymbol coreLocal) =>
        symbol is IPropertySymbol { IsStatic: true, ReturnsByRef: true } property
        && property.GetAttributes().Any(attribute => SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, coreLocal));

    private static bool IsLost(SimpleNameSyntax name, SemanticModel model, CancellationToken cancellation) =>
        UseRules.Judge(name, model, cancellation) is Use.Place { Path.Count: > 0 };
}
