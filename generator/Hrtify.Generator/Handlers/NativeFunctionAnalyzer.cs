using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Hrtify.Generator.Rules;
using Hrtify.Generator.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Hrtify.Generator.Handlers;

/// <summary>
/// HRT2010 to HRT2014 and HRT2017: functions of the system that assume which thread, stack or core runs. They are told where the
/// program names them: at a DllImport or LibraryImport, at the name that is given to NativeLibrary, at a call of Mono.Posix.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NativeFunctionAnalyzer : DiagnosticAnalyzer
{
    private static readonly HashSet<string> s_exports = ["GetExport", "TryGetExport"];

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [Catalogue.NativeHandler, Catalogue.SignalMask, Catalogue.NonLocalJump, Catalogue.AlternateStack, Catalogue.PageProtection, Catalogue.ProcessControl];

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSemanticModelAction(TreeWords.Where(["DllImport", "DllImportAttribute", "LibraryImport", "LibraryImportAttribute"], JudgeDeclaration, SyntaxKind.MethodDeclaration, SyntaxKind.LocalFunctionStatement));
        context.RegisterSemanticModelAction(TreeWords.Where([.. s_exports, .. NativeFunction.All.Select(function => function.Name)], JudgeCall, SyntaxKind.InvocationExpression));
    }

    private void JudgeDeclaration(FoundNode context)
    {
        var (name, attributes) = context.Node switch
        {
            MethodDeclarationSyntax method => (method.Identifier, method.AttributeLists),
            LocalFunctionStatementSyntax function => (function.Identifier, function.AttributeLists),
            _ => default,
        };
        if (attributes.Count == 0 || !attributes.SelectMany(list => list.Attributes).Any(IsImport)) return;
        if (context.SemanticModel.GetDeclaredSymbol(context.Node, context.CancellationToken) is IMethodSymbol symbol && EntryPointOf(symbol) is { } entry) Report(context, entry, name.GetLocation());
    }

    private void JudgeCall(FoundNode context)
    {
        var call = (InvocationExpressionSyntax)context.Node;
        var name = CalledName.Of(call.Expression);
        if (name is null) return;
        if (s_exports.Contains(name.Identifier.ValueText) && call.ArgumentList.Arguments.Count > 1)
        {
            var asked = call.ArgumentList.Arguments[1].Expression;
            if (context.SemanticModel.GetConstantValue(asked, context.CancellationToken) is { HasValue: true, Value: string entry }
                && context.SemanticModel.GetSymbolInfo(call, context.CancellationToken).Symbol is IMethodSymbol { ContainingType.Name: "NativeLibrary" }) Report(context, entry, asked.GetLocation());
            return;
        }

        if (NativeFunction.Of(name.Identifier.ValueText) is not null
            && context.SemanticModel.GetSymbolInfo(call, context.CancellationToken).Symbol is IMethodSymbol { ContainingNamespace: { Name: "Native", ContainingNamespace: { Name: "Unix", ContainingNamespace.Name: "Mono" } } } method)
            Report(context, method.Name, name.GetLocation());
    }

    private static bool IsImport(AttributeSyntax attribute) => attribute.Name.ToString() is var name && (name.Contains("DllImport") || name.Contains("LibraryImport"));

    private static string? EntryPointOf(IMethodSymbol method)
    {
        if (method.GetDllImportData() is { } import) return import.EntryPointName ?? method.Name;
        // What the generator of LibraryImport makes of it is an import by the same name.
        return method.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass is { Name: "LibraryImportAttribute" }) is { } library
            ? library.NamedArguments.FirstOrDefault(argument => argument.Key == "EntryPoint").Value.Value as string ?? method.Name
            : null;
    }

    private void Report(FoundNode context, string entryPoint, Location where)
    {
        if (NativeFunction.Of(entryPoint) is { } function)
            context.ReportDiagnostic(Diagnostic.Create(SupportedDiagnostics.Single(rule => rule.Id == function.Rule), where, entryPoint, function.Does));
    }
}
