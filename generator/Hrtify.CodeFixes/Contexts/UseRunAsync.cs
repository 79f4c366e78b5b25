using System.Collections.Immutable;
using System.Composition;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hrtify.CodeFixes.Contexts;

/// <summary>HRT1007: writes RunAsync in the place of Run, where there is one for the work. The expression keeps its type.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class UseRunAsync : CodeFixProvider
{
    private const string Title = "Use RunAsync";

    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["HRT1007"];

    /// <inheritdoc />
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc />
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span) is not SimpleNameSyntax name || name.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } call) return;
        if (model?.GetSymbolInfo(call, context.CancellationToken).Symbol is not IMethodSymbol run || !HasAsynchronousOne(run)) return;
        context.RegisterCodeFix(CodeAction.Create(Title, _ => Task.FromResult(Fixed(context.Document, root, name)), Title), context.Diagnostics);
    }

    // RunAsync takes Func<Task>, Func<Task<T>> and Func<S, Task<T>>: nothing for async void, ValueTask, or Func<S, Task>.
    private static bool HasAsynchronousOne(IMethodSymbol run) =>
        run.ReturnType is INamedTypeSymbol { Name: "Task" } task && (task.IsGenericType || run.Parameters.Length == 1);

    // Type arguments would be others; they are inferred.
    private static Document Fixed(Document document, SyntaxNode root, SimpleNameSyntax name) =>
        document.WithSyntaxRoot(root.ReplaceNode(name, SyntaxFactory.IdentifierName("RunAsync").WithTriviaFrom(name)));
}
