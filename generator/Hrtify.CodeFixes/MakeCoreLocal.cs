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
using Microsoft.CodeAnalysis.Simplification;

namespace Hrtify.CodeFixes;

/// <summary>
/// HRT1001: <c>[ThreadStatic] static T x;</c> becomes <c>[CoreLocal] static partial ref T x { get; }</c> in the source.
/// Offered where that is honest: C# 13, the runtime, a field that the conversion would take too, without an initializer.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakeCoreLocal))]
[Shared]
public sealed class MakeCoreLocal : CodeFixProvider
{
    private const string Title = "Make core-local";

    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds => ["HRT1001"];

    /// <inheritdoc />
    public override FixAllProvider GetFixAllProvider() => FixAllInDocument.Instance;

    /// <inheritdoc />
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            var fields = await HonestFields(context.Document, [diagnostic], context.CancellationToken).ConfigureAwait(false);
            if (fields.Count == 0) continue;
            context.RegisterCodeFix(
                CodeAction.Create(Title, cancellation => Fix(context.Document, [diagnostic], cancellation), equivalenceKey: Title),
                diagnostic);
        }
    }

    private static async Task<Document> Fix(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var fields = await HonestFields(document, diagnostics, cancellation).ConfigureAwait(false);
        if (fields.Count == 0) return document;
        var root = (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false))!;
        var model = (await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false))!;
        var types = new HashSet<SyntaxNode>(fields.SelectMany(field => field.Ancestors().OfType<TypeDeclarationSyntax>()));
        var attributes = new HashSet<SyntaxNode>(fields.SelectMany(field => field.AttributeLists).SelectMany(list => list.Attributes)
            .Where(attribute => Recogniser.IsThreadStaticAttribute(model.GetSymbolInfo(attribute, cancellation).Symbol?.ContainingType)));
        var nodes = types.Concat(fields).Concat(attributes);
        var changed = root.ReplaceNodes(nodes, (original, current) => current switch
        {
            AttributeSyntax attribute => AsItStands(CoreLocal()).WithTriviaFrom(attribute),
            FieldDeclarationSyntax field => AsItStands(Property(field)),
            TypeDeclarationSyntax type => Partial(type),
            _ => current,
        });
        return document.WithSyntaxRoot(changed);
    }

    private static async Task<List<FieldDeclarationSyntax>> HonestFields(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var honest = new List<FieldDeclarationSyntax>();
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root
            || await document.Project.GetCompilationAsync(cancellation).ConfigureAwait(false) is not { } compilation
            || compilation.GetTypeByMetadataName("Hrtify.CoreLocalAttribute") is null
            || root.SyntaxTree.Options is not CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp13 }) return honest;
        var converted = new HashSet<FieldDeclarationSyntax>(Decider.Decide(compilation, new ThreadStateOptions(IsPackable: false, ConvertVisible: false), cancellation).Fields
            .Where(decided => decided is { Converted: true, Rewrites.Count: 0 } && !decided.Field.Symbol.GetAttributes().Any(attribute => DeclarationRules.IsDropped(attribute.AttributeClass))).Select(decided => decided.Field.Declaration).OfType<FieldDeclarationSyntax>());
        foreach (var diagnostic in diagnostics)
            if (root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<FieldDeclarationSyntax>() is { } field && converted.Contains(field) && IsHonest(field) && !honest.Contains(field))
                honest.Add(field);
        return honest;
    }

    private static bool IsHonest(FieldDeclarationSyntax field) =>
        field.Declaration.Variables.Count == 1
        && field.Declaration.Variables[0].Initializer is null
        && !field.Modifiers.Any(SyntaxKind.ReadOnlyKeyword) && !field.Modifiers.Any(SyntaxKind.VolatileKeyword)
        && field.AttributeLists.All(list => list.Target is null)
        && field.Ancestors().OfType<TypeDeclarationSyntax>().All(type => !type.Modifiers.Any(SyntaxKind.FileKeyword));

    private static AttributeSyntax CoreLocal() =>
        SyntaxFactory.Attribute(SyntaxFactory.ParseName("global::Hrtify.CoreLocal").WithAdditionalAnnotations(Simplifier.Annotation));

    private static PropertyDeclarationSyntax Property(FieldDeclarationSyntax field)
    {
        var variable = field.Declaration.Variables[0];
        var type = SyntaxFactory.RefType(SyntaxFactory.Token(SyntaxKind.RefKeyword).WithTrailingTrivia(SyntaxFactory.Space), field.Declaration.Type);
        var getter = SyntaxFactory.AccessorDeclaration(SyntaxKind.GetAccessorDeclaration).WithSemicolonToken(SyntaxFactory.Token(SyntaxKind.SemicolonToken));
        // What stands between the name and its end, comments and lines, stands there still.
        var name = variable.Identifier.HasTrailingTrivia ? variable.Identifier : variable.Identifier.WithTrailingTrivia(SyntaxFactory.Space);
        var accessors = SyntaxFactory.AccessorList(
            SyntaxFactory.Token(field.SemicolonToken.LeadingTrivia, SyntaxKind.OpenBraceToken, SyntaxFactory.TriviaList(SyntaxFactory.Space)),
            SyntaxFactory.SingletonList(getter.WithTrailingTrivia(SyntaxFactory.Space)),
            SyntaxFactory.Token(SyntaxKind.CloseBraceToken).WithTrailingTrivia(field.GetLastToken().TrailingTrivia));
        var modifiers = field.Modifiers.Add(PartialWord());
        return SyntaxFactory.PropertyDeclaration(field.AttributeLists, modifiers, type, null, name, accessors);
    }

    // What the factory makes the formatter would lay out anew, and with it what follows on the line: the user's own.
    private static T AsItStands<T>(T made)
        where T : SyntaxNode => made.ReplaceTrivia(made.DescendantTrivia().Where(trivia => trivia.HasAnnotation(SyntaxAnnotation.ElasticAnnotation)), (_, _) => default);

    // partial stands immediately before the keyword: "ref partial struct" is right, "partial ref struct" is not.
    private static TypeDeclarationSyntax Partial(TypeDeclarationSyntax type)
    {
        if (type.Modifiers.Any(SyntaxKind.PartialKeyword)) return type;
        if (type.Modifiers.Count > 0) return type.WithModifiers(type.Modifiers.Add(PartialWord()));
        var partial = PartialWord().WithLeadingTrivia(type.Keyword.LeadingTrivia);
        return type.WithKeyword(type.Keyword.WithLeadingTrivia()).WithModifiers(SyntaxFactory.TokenList(partial));
    }

    private static SyntaxToken PartialWord() =>
        SyntaxFactory.Token(SyntaxFactory.TriviaList(), SyntaxKind.PartialKeyword, SyntaxFactory.TriviaList(SyntaxFactory.Space));

    /// <summary>All of a document at once: two fixes in one type make it partial once.</summary>
    private sealed class FixAllInDocument : DocumentBasedFixAllProvider
    {
        internal static readonly FixAllInDocument Instance = new();

        protected override async Task<Document?> FixAllAsync(FixAllContext fixAllContext, Document document, ImmutableArray<Diagnostic> diagnostics) =>
            await Fix(document, diagnostics, fixAllContext.CancellationToken).ConfigureAwait(false);
    }
}
