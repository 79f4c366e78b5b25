using System;
using System.Collections.Immutable;
using Hrtify.Generator.Rules;
using Hrtify.Generator.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Hrtify.Generator.ThreadState;

/// <summary>HRT1011 and HRT1012: the identity of the thread as a key, and compared. Work that moves to another thread is somebody else to both.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ThreadIdentityAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Catalogue.IdentityKey, Catalogue.IdentityCompared];

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSemanticModelAction(TreeWords.Where(ThreadIdentity.Words, Judge, SyntaxKind.IdentifierName));
    }

    private static void Judge(FoundNode context)
    {
        var name = (IdentifierNameSyntax)context.Node;
        if (!ThreadIdentity.Words.Contains(name.Identifier.ValueText)) return;
        SyntaxNode whole = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
        if (whole.Parent is InvocationExpressionSyntax call && call.Expression == whole) whole = call;
        if (context.SemanticModel.GetOperation(whole, context.CancellationToken) is not { } identity || !ThreadIdentity.Is(identity)) return;
        switch (ThreadIdentity.UseOf(identity))
        {
            case IdentityUse.Key:
                context.ReportDiagnostic(Diagnostic.Create(Catalogue.IdentityKey, whole.GetLocation(), whole.ToString()));
                break;
            case IdentityUse.Compared:
                context.ReportDiagnostic(Diagnostic.Create(Catalogue.IdentityCompared, whole.GetLocation(), whole.ToString()));
                break;
            case IdentityUse.Other:
                break;
            default:
                throw new InvalidOperationException("unknown use");
        }
    }
}
