using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using Hrtify.CodeFixes.Capturing;
using Hrtify.CodeFixes.FixAll;
using Hrtify.Generator.ThreadState;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hrtify.CodeFixes.ThreadState;

/// <summary>
/// HRT1009: takes the value into a local before the await. Only where that is the same program but for the thread: the state is
/// only read from the await on, by value, in statements that follow the await's in the same block.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class CaptureBeforeAwait : OneAfterAnotherFix
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["HRT1009"];

    private protected override string Title => "Capture the value before the await";

    private protected override SyntaxNode? Fixed(SyntaxNode root, SyntaxNode told, Diagnostic diagnostic, Document document, SemanticModel model, CancellationToken cancellation)
    {
        if (told is not ExpressionSyntax name) return null;
        var read = CapturedState.Whole(name);
        if (model.GetOperation(read, cancellation) is not { } operation || BoundState.Of(operation) is not { } state) return null;
        // From the innermost list of statements outwards: the first that has the await and the read in statements of its own.
        foreach (var list in read.AncestorsAndSelf().TakeWhile(node => node is not AnonymousFunctionExpressionSyntax and not LocalFunctionStatementSyntax).Select(StatementsOf))
        {
            if (list.FirstOrDefault(statement => statement.Span.Contains(read.Span)) is not { } reading) continue;
            if (list.TakeWhile(statement => statement != reading).FirstOrDefault(Awaits) is not { } awaiting) continue;
            var later = list.SkipWhile(statement => statement != awaiting).ToList();
            var uses = later.SelectMany(statement => CapturedState.UsesIn(statement, state, model, cancellation)).ToList();
            // One that is written on the way, or used by the awaiting statement itself, is another program; so is one that a
            // call on the way may write.
            if (uses.Exists(use => !use.IsServed || awaiting.Span.Contains(use.Syntax.Span))) return null;
            if (later.TakeWhile(statement => statement.SpanStart <= uses[uses.Count - 1].Syntax.SpanStart).Any(statement => CapturedState.MayWrite(statement, state, model, document, cancellation))) return null;
            return CapturedState.Write(root, awaiting, [.. uses.Select(use => use.Syntax)], CapturedState.NameFor(state, awaiting, model));
        }

        return null;
    }

    private static ImmutableArray<StatementSyntax> StatementsOf(SyntaxNode node) => node switch
    {
        BlockSyntax block => [.. block.Statements],
        CompilationUnitSyntax unit => [.. unit.Members.OfType<GlobalStatementSyntax>().Select(global => global.Statement)],
        _ => [],
    };

    private static bool Awaits(StatementSyntax statement) =>
        statement.DescendantNodesAndSelf(node => node is not AnonymousFunctionExpressionSyntax and not LocalFunctionStatementSyntax).Any(node => node is AwaitExpressionSyntax
            or CommonForEachStatementSyntax { AwaitKeyword.RawKind: (int)SyntaxKind.AwaitKeyword }
            or UsingStatementSyntax { AwaitKeyword.RawKind: (int)SyntaxKind.AwaitKeyword }
            or LocalDeclarationStatementSyntax { AwaitKeyword.RawKind: (int)SyntaxKind.AwaitKeyword });
}
