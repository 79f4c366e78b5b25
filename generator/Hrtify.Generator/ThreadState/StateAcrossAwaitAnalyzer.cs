using System.Collections.Immutable;
using System.Linq;
using Hrtify.Generator.Contexts;
using Hrtify.Generator.Handlers.Calls;
using Hrtify.Generator.Rules;
using Hrtify.Generator.ThreadState.Awaits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Hrtify.Generator.ThreadState;

/// <summary>
/// HRT1009: thread-bound state on both sides of an await. What follows the await runs on whatever thread resumes it, unless
/// RunAsync gave the work a context.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StateAcrossAwaitAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Catalogue.StateAcrossAwait];

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            // There a SynchronizationContext brings the rest back to the thread of the window.
            if (ThreadStateAnalyzer.Is(start.Options, "OutputType", "WinExe")) return;
            var contexts = new ContextWork(start.Compilation, start.Options);
            start.RegisterSyntaxNodeAction(action => Judge(action, contexts), AsyncCode.Members);
        });
    }

    private static void Judge(SyntaxNodeAnalysisContext context, ContextWork contexts)
    {
        // The marks are the same for all bodies of one code; the variables of a field have a code each.
        foreach (var code in AsyncCode.In(context.Node, context.SemanticModel, context.CancellationToken))
        {
            var marks = new StateMarks(code.Written);
            if (marks.IsEmpty) continue;
            foreach (var flow in code.Flows(context.CancellationToken))
                foreach (var pair in AcrossAwait.Find(flow.Graph, marks.Of, context.CancellationToken))
                    if (!contexts.Follows(flow, context.CancellationToken) && IsEverWritten(pair, context))
                        context.ReportDiagnostic(Diagnostic.Create(Catalogue.StateAcrossAwait, pair.After.Where, [pair.Before.Where], pair.After.Thing.Name, pair.Before.What, pair.After.What));
        }
    }

    // A ThreadLocal that its factory fills, and that is only read, is as good on one thread as on another.
    private static bool IsEverWritten(MarksAcrossAwait pair, SyntaxNodeAnalysisContext context) =>
        pair.Before.What != StateMarks.Word(TouchKind.Read) || pair.After.What != StateMarks.Word(TouchKind.Read)
        || CallGraph.Of(context.Compilation, context.Options, context.CancellationToken).States.Of(pair.After.Thing, context.CancellationToken).Any(use => use.Touch.Kind is TouchKind.Write or TouchKind.Change);
}
