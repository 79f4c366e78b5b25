using System.Collections.Immutable;
using Hrtify.Generator.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Hrtify.Generator.ThreadState;

/// <summary>
/// HRT1006: <c>[CoreLocal]</c> on a property that cannot be one. The compiler takes the attribute, and nothing makes the
/// property core-local: all contexts would share its value.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class WrongCoreLocalAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Catalogue.WrongCoreLocal];

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterSyntaxNodeAction(Judge, SyntaxKind.PropertyDeclaration);
    }

    private static void Judge(SyntaxNodeAnalysisContext context)
    {
        var property = (PropertyDeclarationSyntax)context.Node;
        if (property.AttributeLists.Count == 0 || CoreLocals.IsWritten(property) || context.SemanticModel.GetDeclaredSymbol(property, context.CancellationToken) is not { } symbol || !CoreLocals.IsMarked(symbol)) return;
        if (Reason(symbol) is { } reason)
            context.ReportDiagnostic(Diagnostic.Create(Catalogue.WrongCoreLocal, property.Identifier.GetLocation(), symbol.Name, reason));
    }

    private static string? Reason(IPropertySymbol property) =>
        !property.IsStatic ? "it is not static"
        : property.RefKind == RefKind.None ? "it does not return by ref"
        : property.Type.IsRefLikeType ? "a ref struct cannot be stored in a context"
        : null;
}
