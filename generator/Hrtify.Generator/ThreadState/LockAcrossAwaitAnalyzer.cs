using System.Collections.Immutable;
using System.Linq;
using Hrtify.Generator.Rules;
using Hrtify.Generator.Sources;
using Hrtify.Generator.ThreadState.Awaits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Hrtify.Generator.ThreadState;

/// <summary>HRT1010: a lock that belongs to a thread is taken before an await and given back after it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LockAcrossAwaitAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Catalogue.LockAcrossAwait];

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSyntaxNodeAction(Judge, AsyncCode.Members);
    }

    private static void Judge(SyntaxNodeAnalysisContext context)
    {
        if (!LockMarks.Gives.Any(word => TreeWords.MayHold(context.Node.SyntaxTree, word))) return;
        foreach (var code in AsyncCode.In(context.Node, context.SemanticModel, context.CancellationToken))
        {
            if (!code.Written.Descendants().Any(operation => LockMarks.Of(operation).Any())) continue;
            foreach (var flow in code.Flows(context.CancellationToken))
                foreach (var pair in AcrossAwait.Find(flow.Graph, LockMarks.Of, context.CancellationToken))
                    context.ReportDiagnostic(Diagnostic.Create(Catalogue.LockAcrossAwait, pair.After.Where, [pair.Before.Where], pair.Before.What, pair.After.What));
        }
    }
}
