using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Hrtify.CodeFixes.FixAll;

/// <summary>
/// Fix All for fixes that declare locals: each is planned on what the one before it left, so that no two take one name, and what
/// one has captured the next finds. The batch fixer plans all on the first text.
/// </summary>
internal static class OneAfterAnother
{
    /// <param name="fix">Fixes what is told of a node; null where there is no fix.</param>
    internal static FixAllProvider By(Func<Document, SyntaxNode, Diagnostic, CancellationToken, Task<Document?>> fix) => FixAllProvider.Create(async (context, document, diagnostics) =>
    {
        if (await document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root) return null;
        var marks = diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)
            .Select(diagnostic => (Node: root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true), Mark: new SyntaxAnnotation(), Diagnostic: diagnostic)).ToList();
        document = document.WithSyntaxRoot(root.ReplaceNodes(marks.Select(mark => mark.Node).Distinct(), (old, @new) => @new.WithAdditionalAnnotations(marks.Where(mark => mark.Node == old).Select(mark => mark.Mark))));
        foreach (var (_, mark, diagnostic) in marks)
            if ((await document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false))?.GetAnnotatedNodes(mark).FirstOrDefault() is { } node)
                document = await fix(document, node, diagnostic, context.CancellationToken).ConfigureAwait(false) ?? document;
        return document;
    });
}
