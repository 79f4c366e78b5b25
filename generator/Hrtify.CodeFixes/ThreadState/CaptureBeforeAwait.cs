using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Hrtify.Generator.ThreadState;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace Hrtify.CodeFixes.ThreadState;

/// <summary>
/// HRT1009: takes the value into a local before the await. Only where that is the same program but for the thread: the state is
/// only read from the await on, by value, in statements that follow the await's in the same block.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class CaptureBeforeAwait : CodeFixProvider
{
    private const string Title = "Capture the value before the await";

    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["HRT1009"];

    /// <inheritdoc />
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc />
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || model is null || root.FindNode(context.Span, getInnermostNodeForTie: true) is not ExpressionSyntax read || Plan(read, model, context.CancellationToken) is not { } plan) return;
        context.RegisterCodeFix(CodeAction.Create(Title, _ => Task.FromResult(Fixed(context.Document, root, plan)), Title), context.Diagnostics);
    }

    private static Capture? Plan(ExpressionSyntax read, SemanticModel model, CancellationToken cancellation)
    {
        read = Whole(read);
        if (model.GetOperation(read, cancellation) is not { } operation || BoundState.Of(operation) is not { } state) return null;
        // From the innermost block outwards: the first that has the await and the read in statements of its own.
        foreach (var block in read.AncestorsAndSelf().TakeWhile(node => node is not AnonymousFunctionExpressionSyntax and not LocalFunctionStatementSyntax and not MemberDeclarationSyntax).OfType<BlockSyntax>())
        {
            var reading = block.Statements.FirstOrDefault(statement => statement.Span.Contains(read.Span));
            if (reading is null) return null;
            var awaiting = block.Statements.TakeWhile(statement => statement != reading).FirstOrDefault(Awaits);
            if (awaiting is null) continue;
            var later = block.Statements.SkipWhile(statement => statement != awaiting).ToList();
            var uses = later.SelectMany(statement => UsesIn(statement, state, model, cancellation)).ToList();
            // One that is written on the way, or read by the awaiting statement itself, is another program.
            if (uses.Any(use => !use.IsRead) || UsesIn(awaiting, state, model, cancellation).Any()) return null;
            return new Capture(awaiting, [.. uses.Select(use => use.Syntax)], NameFor(state, block, model), read.WithoutTrivia());
        }

        return null;
    }

    private static Document Fixed(Document document, SyntaxNode root, Capture plan)
    {
        var tracked = root.TrackNodes(plan.Reads.Concat<SyntaxNode>([plan.Awaiting]));
        tracked = tracked.ReplaceNodes(plan.Reads.Select(read => tracked.GetCurrentNode(read)!), (_, read) => SyntaxFactory.IdentifierName(plan.Name).WithTriviaFrom(read));
        var awaiting = tracked.GetCurrentNode(plan.Awaiting)!;
        var declaration = SyntaxFactory.ParseStatement("var " + plan.Name + " = " + plan.Value + ";\n").WithLeadingTrivia(awaiting.GetLeadingTrivia()).WithAdditionalAnnotations(Formatter.Annotation);
        // Comments stay above both.
        var indent = SyntaxFactory.TriviaList(awaiting.GetLeadingTrivia().Reverse().TakeWhile(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).Reverse());
        return document.WithSyntaxRoot(tracked.ReplaceNode(awaiting, new SyntaxNode[] { declaration, awaiting.WithLeadingTrivia(indent) }));
    }

    private static bool Awaits(StatementSyntax statement) =>
        statement.DescendantNodesAndSelf(node => node is not AnonymousFunctionExpressionSyntax and not LocalFunctionStatementSyntax).Any(node => node is AwaitExpressionSyntax
            || node is CommonForEachStatementSyntax { AwaitKeyword.RawKind: (int)SyntaxKind.AwaitKeyword } or UsingStatementSyntax { AwaitKeyword.RawKind: (int)SyntaxKind.AwaitKeyword } or LocalDeclarationStatementSyntax { AwaitKeyword.RawKind: (int)SyntaxKind.AwaitKeyword });

    private static IEnumerable<(ExpressionSyntax Syntax, bool IsRead)> UsesIn(StatementSyntax statement, ISymbol state, SemanticModel model, CancellationToken cancellation)
    {
        foreach (var name in statement.DescendantNodes().OfType<SimpleNameSyntax>())
        {
            var whole = Whole(name);
            if (model.GetOperation(whole, cancellation) is { } operation && SymbolEqualityComparer.Default.Equals(BoundState.Of(operation), state))
                yield return (whole, Touching.KindOf(operation) == TouchKind.Read && !IsByReference(whole));
        }
    }

    private static bool IsByReference(ExpressionSyntax use) => use.Parent is RefExpressionSyntax or PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.AddressOfExpression } or ArgumentSyntax { RefKindKeyword.RawKind: not (int)SyntaxKind.None };

    // "C.t_x" of t_x; "s_local.Value" of s_local's Value.
    private static ExpressionSyntax Whole(ExpressionSyntax name) =>
        name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;

    private static string NameFor(ISymbol state, BlockSyntax block, SemanticModel model)
    {
        var bare = state.Name.StartsWith("t_", System.StringComparison.Ordinal) || state.Name.StartsWith("s_", System.StringComparison.Ordinal) ? state.Name.Substring(2) : state.Name.TrimStart('_');
        var name = bare.Length == 0 ? "value" : char.ToLowerInvariant(bare[0]) + bare.Substring(1);
        if (SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None) name += "Value";
        var taken = new HashSet<string>(block.FirstAncestorOrSelf<MemberDeclarationSyntax>()!.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText));
        var free = name;
        for (var number = 2; taken.Contains(free) || model.LookupSymbols(block.SpanStart, name: free).Length > 0; number++) free = name + number;
        return free;
    }

    private sealed record Capture(StatementSyntax Awaiting, IReadOnlyList<ExpressionSyntax> Reads, string Name, ExpressionSyntax Value);
}
