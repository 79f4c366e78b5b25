using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Hrtify.CodeFixes.Capturing;
using Hrtify.CodeFixes.FixAll;
using Hrtify.Generator.Handlers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hrtify.CodeFixes.Handlers;

/// <summary>
/// HRT2001: takes the value into a local where the handler is registered. For a lambda that reads the state itself, by value, and
/// that neither writes it nor calls what does.
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
        if (root?.FindNode(context.Span, getInnermostNodeForTie: true) is { } handler && await Fix(context.Document, handler, context.Diagnostics[0], context.CancellationToken).ConfigureAwait(false) is { } @fixed)
            context.RegisterCodeFix(CodeAction.Create(Title, _ => Task.FromResult(@fixed), Title), context.Diagnostics);
    }

    private static async Task<Document?> Fix(Document document, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellation)
    {
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        if (root is null || model is null || node is not AnonymousFunctionExpressionSyntax { Modifiers: var modifiers } handler || modifiers.Any(SyntaxKind.StaticKeyword)) return null;
        if (CapturedState.StatementOf(handler) is not { } statement || diagnostic.Properties[HandlerReport.StateProperty] is not { } name) return null;
        if (CapturedState.StateIn(handler.Body, name, model, cancellation) is not { } state) return null;
        var uses = CapturedState.UsesIn(handler.Body, state, model, cancellation).ToList();
        // What the handler, or a call of it, sets or fills is meant to be the running thread's.
        if (uses.Exists(use => !use.IsServed) || CapturedState.MayWrite(handler.Body, state, model, document, cancellation)) return null;
        return document.WithSyntaxRoot(CapturedState.Write(root, statement, [.. uses.Select(use => use.Syntax)], CapturedState.NameFor(state, statement, model)));
    }
}
