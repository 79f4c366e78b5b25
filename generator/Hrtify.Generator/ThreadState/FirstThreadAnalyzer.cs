using System.Collections.Immutable;
using System.Linq;
using Hrtify.Generator.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Hrtify.Generator.ThreadState;

/// <summary>HRT1013: an initializer of a thread-static gives its value to the thread that comes first, and to no other.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FirstThreadAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Catalogue.FirstThread];

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSyntaxNodeAction(JudgeField, SyntaxKind.FieldDeclaration);
        context.RegisterSyntaxNodeAction(JudgeProperty, SyntaxKind.PropertyDeclaration);
    }

    private static void JudgeField(SyntaxNodeAnalysisContext context)
    {
        var field = (FieldDeclarationSyntax)context.Node;
        foreach (var variable in field.Declaration.Variables.Where(variable => variable.Initializer is not null))
        {
            if (field.AttributeLists.Count > 0 && context.SemanticModel.GetDeclaredSymbol(variable, context.CancellationToken) is IFieldSymbol symbol && Recogniser.IsThreadStatic(symbol))
                Report(context, variable.Initializer!.Value, variable.Identifier.ValueText, variable.Identifier.GetLocation());
            else if (WrittenBy(variable) is { } assignment && CoreLocals.IsCoreLocal(context.SemanticModel.GetSymbolInfo(assignment.Left, context.CancellationToken).Symbol))
                Report(context, assignment.Right, assignment.Left.ToString(), assignment.Left.GetLocation());
        }
    }

    private static void JudgeProperty(SyntaxNodeAnalysisContext context)
    {
        var property = (PropertyDeclarationSyntax)context.Node;
        if (property is { Initializer: { } initializer, AttributeLists.Count: > 0 } && context.SemanticModel.GetDeclaredSymbol(property, context.CancellationToken) is { IsStatic: true } symbol && Recogniser.IsHiddenThreadStatic(symbol))
            Report(context, initializer.Value, symbol.Name, property.Identifier.GetLocation());
    }

    // What the conversion makes of an initializer: static readonly byte x__ran = CoreState.Ran(x = 3);
    private static AssignmentExpressionSyntax? WrittenBy(VariableDeclaratorSyntax variable) =>
        variable.Identifier.ValueText.TrimEnd('_').EndsWith("__ran", System.StringComparison.Ordinal)
            && variable.Initializer?.Value is InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments } && arguments[0].Expression is AssignmentExpressionSyntax assignment
            ? assignment
            : null;

    private static void Report(SyntaxNodeAnalysisContext context, ExpressionSyntax value, string name, Location where)
    {
        // Every thread has that anyway.
        if (IsDefault(value, context.SemanticModel)) return;
        context.ReportDiagnostic(Diagnostic.Create(Catalogue.FirstThread, where, name));
    }

    private static bool IsDefault(ExpressionSyntax value, SemanticModel model) => value switch
    {
        DefaultExpressionSyntax or LiteralExpressionSyntax { RawKind: (int)SyntaxKind.DefaultLiteralExpression or (int)SyntaxKind.NullLiteralExpression } => true,
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } forgiven => IsDefault(forgiven.Operand, model),
        TupleExpressionSyntax tuple => tuple.Arguments.All(argument => IsDefault(argument.Expression, model)),
        // Of a struct without a constructor of its own.
        BaseObjectCreationExpressionSyntax { ArgumentList: null or { Arguments.Count: 0 }, Initializer: null } => model.GetSymbolInfo(value).Symbol is IMethodSymbol { IsImplicitlyDeclared: true, ContainingType.IsValueType: true } or IMethodSymbol { Parameters.IsEmpty: true, ContainingType: { IsValueType: true, DeclaringSyntaxReferences.IsEmpty: true } },
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Empty" or "Zero" or "None" } when model.GetTypeInfo(value).Type is { IsValueType: true, ContainingNamespace: { Name: "System" or "Threading" } } => true,
        _ => model.GetConstantValue(value) is { HasValue: true, Value: null or 0 or false or 0L or 0u or 0ul or 0d or 0f or 0m or '\0' or (byte)0 or (sbyte)0 or (short)0 or (ushort)0 },
    };
}
