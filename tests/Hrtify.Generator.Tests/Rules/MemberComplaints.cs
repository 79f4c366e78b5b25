using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

#pragma warning disable RS1036, RS1038, RS1041, RS2008 // rules for analyzers that are shipped

namespace Hrtify.Generator.Tests.Rules;

/// <summary>Stands for the style analyzers of a user: two complaints about the name of each member and type, of which one is silenced.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MemberComplaints : DiagnosticAnalyzer
{
    /// <summary>An id of the suppressor's list.</summary>
    internal static readonly DiagnosticDescriptor Style = new("SA1201", "Order", "A complaint about '{0}'", "Style", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    /// <summary>An id that it does not know.</summary>
    internal static readonly DiagnosticDescriptor Other = new("XX0001", "Other", "Another complaint about '{0}'", "Style", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Style, Other];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSyntaxNodeAction(Complain, SyntaxKind.VariableDeclarator, SyntaxKind.PropertyDeclaration, SyntaxKind.ClassDeclaration, SyntaxKind.MethodDeclaration);
    }

    private static void Complain(SyntaxNodeAnalysisContext context)
    {
        var name = context.Node switch
        {
            VariableDeclaratorSyntax variable => variable.Identifier,
            PropertyDeclarationSyntax property => property.Identifier,
            MethodDeclarationSyntax method => method.Identifier,
            _ => ((ClassDeclarationSyntax)context.Node).Identifier,
        };
        context.ReportDiagnostic(Diagnostic.Create(Style, name.GetLocation(), name.ValueText));
        context.ReportDiagnostic(Diagnostic.Create(Other, name.GetLocation(), name.ValueText));
    }
}
