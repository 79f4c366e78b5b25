using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Hrtify.Generator.ThreadState;

/// <summary>
/// What the compiler follows the null of goes by one name: what it learns of a local it does not know of the core-local
/// that the local refers to. Where it has nothing to say of null in the whole member, it can be told to say nothing.
/// </summary>
internal static class FollowedNulls
{
    /// <summary>Whether the compiler follows the null of what is used: of a number in a struct it follows none.</summary>
    internal static bool Has(ExpressionSyntax use, SemanticModel model, CancellationToken cancellation)
    {
        if ((model.GetNullableContext(use.SpanStart) & NullableContext.WarningsEnabled) == 0) return false;
        while (model.GetTypeInfo(use, cancellation).Type is not { } type || MayBeNull(type))
        {
            if (use.Parent is not MemberAccessExpressionSyntax access || access.Expression != use
                || model.GetTypeInfo(use, cancellation).Type is not { IsValueType: true }
                || model.GetSymbolInfo(access, cancellation).Symbol is not IFieldSymbol) return true;
            use = access;
        }

        return false;
    }

    /// <summary>The lines of the member around a node in which warnings of null can be switched off; null if they cannot.</summary>
    internal static SilencedLines? Silence(SyntaxNode node, SemanticModel model, CancellationToken cancellation)
    {
        var member = node.FirstAncestorOrSelf<MemberDeclarationSyntax>();
        if (member is null or GlobalStatementSyntax or BaseTypeDeclarationSyntax) return null;
        var text = member.SyntaxTree.GetText(cancellation);
        var first = text.Lines.GetLineFromPosition(member.SpanStart);
        var last = text.Lines.GetLineFromPosition(member.Span.End);
        if (!IsBlank(first.Start, member.SpanStart) || !IsBlank(member.Span.End, last.End) || last.EndIncludingLineBreak == last.End) return null;
        // What the user says of nullable, here or before, would have to be said again behind every insertion.
        if (member.SyntaxTree.GetRoot(cancellation).GetFirstDirective(static directive => directive is NullableDirectiveTriviaSyntax) is not null) return null;
        // One that is told to be silent finds a '!' to be without need.
        if (member.DescendantNodes().Any(inner => inner.IsKind(SyntaxKind.SuppressNullableWarningExpression))) return null;
        return model.GetDiagnostics(member.Span, cancellation).Any(diagnostic => diagnostic.Id.StartsWith("CS8", System.StringComparison.Ordinal)) ? null
            : new SilencedLines(first.Start, last.EndIncludingLineBreak);

        bool IsBlank(int start, int end) => string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(start, end)));
    }

    private static bool MayBeNull(ITypeSymbol type) => type switch
    {
        { IsUnmanagedType: false } or { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } => true,
        { TypeKind: TypeKind.Struct, SpecialType: SpecialType.None } => type.GetMembers().OfType<IFieldSymbol>().Any(field => !field.IsStatic && MayBeNull(field.Type)),
        _ => false,
    };
}
