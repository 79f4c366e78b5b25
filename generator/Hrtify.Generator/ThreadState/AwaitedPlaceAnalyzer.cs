using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Hrtify.Generator.Rules;
using Hrtify.Generator.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Hrtify.Generator.ThreadState;

/// <summary>
/// HRT1004: <c>X.Member = await ...</c> where X is a core-local struct, written by hand or of another assembly. It compiles
/// with every compiler from 4.8 to 5.9, and throws a NullReferenceException at the store when the await suspends
/// (CONVERSION.md, section 1). The conversion rewrites the uses of what it converts, and those of other assemblies'
/// core-locals; a compiler that is given copies does not meet them, and the IDE asks what the build will do.
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
            if (start.Compilation.GetTypeByMetadataName("Hrtify.CoreLocalAttribute") is null) return;
            var foretold = Foretold(start.Options, start.Compilation);
            start.RegisterSemanticModelAction(TreeWords.Where(["await"], action => Judge(action, foretold), SyntaxKind.SimpleAssignmentExpression));
        });
    }

    // The places that the build will write otherwise; asked only where there is something to report.
    private static Lazy<HashSet<Location>> Foretold(AnalyzerOptions options, Compilation compilation) => new(
        () => ThreadStateAnalyzer.Is(options, "HrtifyForetells", "true")
            ? [.. Decider.Decide(compilation, ThreadStateAnalyzer.OptionsOf(options), CancellationToken.None).Foreign.All.Where(use => use.Converted).Select(use => use.Where)]
            : [],
        LazyThreadSafetyMode.ExecutionAndPublication);

    private static void Judge(FoundNode context, Lazy<HashSet<Location>> foretold)
    {
        var assignment = (AssignmentExpressionSyntax)context.Node;
        if (!assignment.Right.DescendantNodesAndSelf().Any(node => node is AwaitExpressionSyntax)) return;
        foreach (var name in assignment.Left.DescendantNodesAndSelf().OfType<SimpleNameSyntax>())
            if (CoreLocals.IsCoreLocal(context.SemanticModel.GetSymbolInfo(name, context.CancellationToken).Symbol) && IsLost(name, assignment, context.SemanticModel, context.CancellationToken)
                && !foretold.Value.Contains(name.GetLocation()))
                context.ReportDiagnostic(Diagnostic.Create(Catalogue.AwaitedPlace, assignment.Left.GetLocation(), assignment.Left.ToString(), name.Identifier.ValueText));
    }

    private static bool IsLost(SimpleNameSyntax name, AssignmentExpressionSyntax assignment, SemanticModel model, CancellationToken cancellation) => UseRules.Judge(name, model, cancellation) switch
    {
        Use.Place { Path.Count: > 0 } => assignment.Left is MemberAccessExpressionSyntax or TupleExpressionSyntax,
        // Parentheses on the way: (X).Member. No way is written down for them, and they compile as well.
        Use.Refused { Reason: RefusalReason.Await } => Opened(assignment.Left) is MemberAccessExpressionSyntax,
        _ => false,
    };

    private static ExpressionSyntax Opened(ExpressionSyntax expression) => expression is ParenthesizedExpressionSyntax inner ? Opened(inner.Expression) : expression;
}
