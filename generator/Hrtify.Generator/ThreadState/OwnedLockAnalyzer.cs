using System.Collections.Immutable;
using System.Linq;
using Hrtify.Generator.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Hrtify.Generator.ThreadState;

/// <summary>
/// HRT1018: a mutex that is owned by the thread that initializes its type. That may be any, and before Main it is the main
/// thread, which is not the one that runs a moved Main.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OwnedLockAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Catalogue.OwnedLock];

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSyntaxNodeAction(Judge, SyntaxKind.ObjectCreationExpression, SyntaxKind.ImplicitObjectCreationExpression);
    }

    private static void Judge(SyntaxNodeAnalysisContext context)
    {
        var made = (BaseObjectCreationExpressionSyntax)context.Node;
        if (made.ArgumentList is not { Arguments.Count: > 0 } || (made is ObjectCreationExpressionSyntax { Type: var type } && !type.ToString().EndsWith("Mutex", System.StringComparison.Ordinal)) || !RunsWithTheType(made)) return;
        if (context.SemanticModel.GetOperation(made, context.CancellationToken) is not IObjectCreationOperation mutex || !ThreadingType.Is(mutex.Type, "Mutex")) return;
        if (mutex.Arguments.Any(argument => argument.Parameter?.Name == "initiallyOwned" && argument.Value.ConstantValue is { HasValue: true, Value: true }))
            context.ReportDiagnostic(Diagnostic.Create(Catalogue.OwnedLock, made.GetLocation()));
    }

    // The initializer of a static, or a static constructor.
    private static bool RunsWithTheType(SyntaxNode made) => made.Ancestors().FirstOrDefault(node => node is MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax) switch
    {
        FieldDeclarationSyntax field => field.Modifiers.Any(SyntaxKind.StaticKeyword),
        PropertyDeclarationSyntax { Initializer: not null } property => property.Modifiers.Any(SyntaxKind.StaticKeyword),
        // Into a local it may be given back at once.
        ConstructorDeclarationSyntax constructor => constructor.Modifiers.Any(SyntaxKind.StaticKeyword) && made.Parent is AssignmentExpressionSyntax,
        _ => false,
    };
}
