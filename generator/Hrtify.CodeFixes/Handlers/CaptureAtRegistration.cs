using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Hrtify.CodeFixes.Capturing;
using Hrtify.CodeFixes.FixAll;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hrtify.CodeFixes.Handlers;

/// <summary>
/// HRT2001: takes the value into a local where the handler is registered. For a lambda that reads the state itself, by value, and
/// does not write it.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class CaptureAtRegistration : CodeFixProvider
{
    private const string Title = "Capture the value where the handler is registered";

    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["HRT2001"];

    /// <inheritdoc />
    public override FixAllProvider GetFixAllProvider() => OneAfterAnother.By(Fix);

    /// <inheritdoc />
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span, getInnermostNodeForTie: true) is { } handler && await Fix(context.Document, handler, context.CancellationToken).ConfigureAwait(false) is { } @fixed)
            context.RegisterCodeFix(CodeAction.Create(Title, _ => Task.FromResult(@fixed), Title), context.Diagnostics);
    }

    private static async Task<Document?> Fix(Document document, SyntaxNode node, CancellationToken cancellation)
    {
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        if (root is null || model is null || node is not AnonymousFunctionExpressionSyntax { Modifiers: var modifiers } handler || modifiers.Any(SyntaxKind.StaticKeyword)) return null;
        if (handler.FirstAncestorOrSelf<StatementSyntax>() is not { Parent: BlockSyntax or GlobalStatementSyntax } statement) return null;
        var uses = CapturedState.UsesIn(handler.Body, model, cancellation).ToList();
        // One state at a time: the next is told again.
        if (uses.Select(use => use.State).FirstOrDefault(state => uses.Where(use => SymbolEqualityComparer.Default.Equals(use.State, state)).All(use => use.IsRead)) is not { } captured) return null;
        var reads = uses.Where(use => SymbolEqualityComparer.Default.Equals(use.State, captured)).Select(use => use.Syntax).ToList();
        return document.WithSyntaxRoot(CapturedState.Write(root, statement, reads, CapturedState.NameFor(captured, statement, model)));
    }
}
