using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Hrtify.CodeFixes.Capturing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace Hrtify.CodeFixes.Handlers;

/// <summary>
/// HRT2001: runs the handler in the context in which it is registered. Right where nothing else runs in that context when the
/// handler comes, which nobody but its author knows: the title says so, and with HrtifyChecks a second owner throws.
/// </summary>
/// <remarks>
/// None for a method that is taken off an event somewhere: what would be put on is another delegate. An asynchronous lambda
/// gets RunAsync.
/// </remarks>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class RunInContext : CodeFixProvider
{
    private const string Title = "Run the handler in the context of its registration (nothing else may run there at that time)";

    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["HRT2001"];

    /// <summary>None: each handler is a question of its own.</summary>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc />
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span, getInnermostNodeForTie: true) is not ExpressionSyntax handler || model is null || model.Compilation.GetTypeByMetadataName("Hrtify.CoreContext") is null) return;
        if (CapturedState.StatementOf(handler) is not { } statement) return;
        var name = CapturedState.FreeName("context", statement, model);
        if (Wrapped(handler, name, model, context.CancellationToken) is not { } wrapped) return;
        context.RegisterCodeFix(CodeAction.Create(Title, _ => Task.FromResult(Fixed(context.Document, root, handler, wrapped, statement, name)), Title), context.Diagnostics);
    }

    private static ExpressionSyntax? Wrapped(ExpressionSyntax handler, string context, SemanticModel model, CancellationToken cancellation)
    {
        if (model.GetTypeInfo(handler, cancellation).ConvertedType is not INamedTypeSymbol { DelegateInvokeMethod: { } invoke } || invoke.Parameters.Any(parameter => parameter.RefKind != RefKind.None)) return null;
        switch (handler)
        {
            case LambdaExpressionSyntax lambda when !lambda.Modifiers.Any(SyntaxKind.StaticKeyword):
                return lambda.AsyncKeyword.IsKind(SyntaxKind.AsyncKeyword)
                    ? lambda.WithBody(SyntaxFactory.ParseExpression("await " + context + ".RunAsync(async () => " + BodyOf(lambda) + ")"))
                    : lambda.WithBody(SyntaxFactory.ParseExpression(context + ".Run(() => " + BodyOf(lambda) + ")"));
            // Of another object's method the object would be asked for at each call.
            case IdentifierNameSyntax or MemberAccessExpressionSyntax when model.GetSymbolInfo(handler, cancellation).Symbol is IMethodSymbol { IsAsync: false } method
                && (method.IsStatic || handler is IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax }) && !IsTakenOff(method, model, cancellation):
                var names = invoke.Parameters.Select(parameter => CapturedState.FreeName(parameter.Name, handler, model)).ToList();
                var list = names.Count == 1 ? names[0] : "(" + string.Join(", ", names) + ")";
                return SyntaxFactory.ParseExpression(list + " => " + context + ".Run(() => " + handler.WithoutTrivia() + "(" + string.Join(", ", names) + "))");
            default:
                return null;
        }
    }

    private static string BodyOf(LambdaExpressionSyntax lambda) => lambda.Body.WithoutTrivia().ToFullString();

    // In the files that name the method: elsewhere it cannot be taken off.
    private static bool IsTakenOff(IMethodSymbol method, SemanticModel model, CancellationToken cancellation) =>
        model.Compilation.SyntaxTrees.Where(tree => tree.GetText(cancellation).ToString().Contains(method.Name)).Any(tree => tree.GetRoot(cancellation).DescendantNodes().OfType<AssignmentExpressionSyntax>()
            .Any(assignment => assignment.IsKind(SyntaxKind.SubtractAssignmentExpression) && assignment.Right.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(name => name.Identifier.ValueText == method.Name)));

    private static Document Fixed(Document document, SyntaxNode root, ExpressionSyntax handler, ExpressionSyntax wrapped, StatementSyntax statement, string context)
    {
        var replaced = statement.ReplaceNode(handler, wrapped.WithTriviaFrom(handler).WithAdditionalAnnotations(Formatter.Annotation));
        var declaration = SyntaxFactory.ParseStatement("var " + context + " = global::Hrtify.CoreContext.Current;\n").WithAdditionalAnnotations(Simplifier.Annotation);
        return document.WithSyntaxRoot(CapturedState.Insert(root, statement, replaced, declaration));
    }
}
