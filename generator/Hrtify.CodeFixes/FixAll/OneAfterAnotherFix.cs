using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Hrtify.CodeFixes.FixAll;

/// <summary>A fix of one place that is offered where it is honest. Fix All takes one place after another.</summary>
public abstract class OneAfterAnotherFix : CodeFixProvider
{
    private protected abstract string Title { get; }

    /// <inheritdoc />
    public sealed override FixAllProvider GetFixAllProvider() => OneAfterAnother.By(Fix);

    /// <inheritdoc />
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span, getInnermostNodeForTie: true) is { } told && await Fix(context.Document, told, context.Diagnostics[0], context.CancellationToken).ConfigureAwait(false) is { } @fixed)
            context.RegisterCodeFix(CodeAction.Create(Title, _ => Task.FromResult(@fixed), Title), context.Diagnostics);
    }

    /// <summary>The root with the place mended, or null where there is no fix.</summary>
    private protected abstract SyntaxNode? Fixed(SyntaxNode root, SyntaxNode told, Diagnostic diagnostic, Document document, SemanticModel model, CancellationToken cancellation);

    private async Task<Document?> Fix(Document document, SyntaxNode told, Diagnostic diagnostic, CancellationToken cancellation)
    {
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        return root is not null && model is not null && Fixed(root, told, diagnostic, document, model, cancellation) is { } @fixed ? document.WithSyntaxRoot(@fixed) : null;
    }
}
