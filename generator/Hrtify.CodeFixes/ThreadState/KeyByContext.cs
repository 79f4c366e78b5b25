using System.Collections.Immutable;
using System.Composition;
using System.Threading;
using Hrtify.CodeFixes.FixAll;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace Hrtify.CodeFixes.ThreadState;

/// <summary>
/// HRT1011: the context in the place of the thread, as key of a whole collection. Only where all that the program does with the
/// collection is seen in one file, and all its keys are the running thread.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class KeyByContext : OneAfterAnotherFix
{
    private const string Context = "global::Hrtify.CoreContext";

    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["HRT1011"];

    private protected override string Title => "Use the context as the key in place of the thread (an entry keeps its context alive)";

    private protected override SyntaxNode? Fixed(SyntaxNode root, SyntaxNode told, Diagnostic diagnostic, Document document, SemanticModel model, CancellationToken cancellation)
    {
        if (told is not ExpressionSyntax identity || model.Compilation.GetTypeByMetadataName("Hrtify.CoreContext") is null) return null;
        if (ThreadKeys.Of(identity, model, cancellation) is not { } keys) return null;
        return root.ReplaceNodes([.. keys.Identities, .. keys.KeyTypes, .. keys.LocalTypes], (old, _) => Instead(old, keys).WithTriviaFrom(old).WithAdditionalAnnotations(Simplifier.Annotation));
    }

    private static SyntaxNode Instead(SyntaxNode old, ThreadKeys keys) => old switch
    {
        TypeSyntax type when keys.LocalTypes.Contains(type) => SyntaxFactory.IdentifierName("var"),
        TypeSyntax type when keys.KeyTypes.Contains(type) => SyntaxFactory.ParseTypeName(Context),
        _ => SyntaxFactory.ParseExpression(Context + ".Current"),
    };
}
