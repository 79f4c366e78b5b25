using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Hrtify.Generator.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Hrtify.Generator.ThreadState;

/// <summary>
/// What the compiler follows the null of goes by one name: what it learns of a local it does not know of the core-local
/// that the local refers to. Where it has nothing to say of null in the whole member, it can be told to say nothing.
/// </summary>
internal sealed class FollowedNulls(MemberDiagnostics diagnostics, CancellationToken cancellation)
{
    private readonly Dictionary<MemberDeclarationSyntax, SilencedLines?> _silenced = [];

    /// <summary>Whether the compiler follows the null of what is used: of a number in a struct it follows none.</summary>
    internal bool Has(ExpressionSyntax use, SemanticModel model)
    {
        // Where warnings are off it follows all the same, and speaks where they are on again.
        if ((model.GetNullableContext(use.SpanStart) & NullableContext.WarningsEnabled) == 0 && !HasDirectives(use.SyntaxTree)) return false;
        while (model.GetTypeInfo(use, cancellation).Type is var type && (type is null || MayBeNull(type, [])))
        {
            if (type is not { IsValueType: true }
                || use.Parent is not MemberAccessExpressionSyntax access || access.Expression != use
                || model.GetSymbolInfo(access, cancellation).Symbol is not IFieldSymbol) return true;
            use = access;
        }

        return false;
    }

    /// <summary>The lines of the member around a node in which warnings of null can be switched off; null if they cannot.</summary>
    internal SilencedLines? Silence(SyntaxNode node, SemanticModel model)
    {
        if (node.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not { } member) return null;
        return _silenced.TryGetValue(member, out var known) ? known : _silenced[member] = CanBeSilent(member, model) ? LinesOf(member) : null;
    }

    private bool CanBeSilent(MemberDeclarationSyntax member, SemanticModel model) =>
        member is not (GlobalStatementSyntax or BaseTypeDeclarationSyntax)
        // What the user says of nullable, here or before, would have to be said again behind every insertion.
        && !HasDirectives(member.SyntaxTree)
        && !member.DescendantNodesAndTokens().Any(IsToldOtherwise)
        && !diagnostics.Of(member, model).Any(id => id.StartsWith("CS8", System.StringComparison.Ordinal) || id.StartsWith("CS9", System.StringComparison.Ordinal));

    // In silence a '!' is without need, and a hidden field is one that may be null.
    private static bool IsToldOtherwise(SyntaxNodeOrToken inner) =>
        inner.IsKind(SyntaxKind.SuppressNullableWarningExpression) || (inner.IsToken && inner.AsToken().ValueText == "field");

    private SilencedLines? LinesOf(MemberDeclarationSyntax member)
    {
        var text = member.SyntaxTree.GetText(cancellation);
        var first = text.Lines.GetLineFromPosition(member.SpanStart);
        var last = text.Lines.GetLineFromPosition(member.Span.End);
        return IsBlank(first.Start, member.SpanStart) && IsBlank(member.Span.End, last.End) && last.EndIncludingLineBreak > last.End
            ? new SilencedLines(first.Start, last.EndIncludingLineBreak) : null;

        bool IsBlank(int start, int end) => string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(start, end)));
    }

    private bool HasDirectives(SyntaxTree tree) =>
        SourceDirectives.Of(tree, cancellation).Any(static directive => directive is NullableDirectiveTriviaSyntax);

    // Of a struct its properties are followed too. One that holds itself does not compile.
    private static bool MayBeNull(ITypeSymbol type, HashSet<ITypeSymbol> within) => type switch
    {
        { IsUnmanagedType: false } or { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } => true,
        { TypeKind: TypeKind.Struct, SpecialType: SpecialType.None } => within.Add(type) && type.GetMembers().Any(member => !member.IsStatic && member switch
        {
            IFieldSymbol field => MayBeNull(field.Type, within),
            IPropertySymbol property => MayBeNull(property.Type, within),
            _ => false,
        }),
        _ => false,
    };
}
