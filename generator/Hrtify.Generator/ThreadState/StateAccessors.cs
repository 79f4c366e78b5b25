using System.Collections.Concurrent;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hrtify.Generator.ThreadState;

/// <summary>
/// Properties that do no more than give and set thread-bound state, as most programs have it: <c>static Tenant Current { get =&gt;
/// t_current; set =&gt; t_current = value; }</c>. To use one is to use the state.
/// </summary>
internal static class StateAccessors
{
    // Of properties that give each other in a circle none gives state.
    internal const int Depth = 4;

    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<IPropertySymbol, ISymbol?>> s_known = new();

    /// <summary>Whether an accessor is such a property's.</summary>
    internal static bool IsOne(IMethodSymbol accessor, Compilation compilation) => accessor.AssociatedSymbol is IPropertySymbol property && Behind(property, compilation, Depth) is not null;

    /// <summary>The state that a property gives, or null.</summary>
    internal static ISymbol? Behind(IPropertySymbol property, Compilation compilation, int depth)
    {
        if (depth == 0 || property is not { IsIndexer: false, RefKind: RefKind.None, IsVirtual: false, IsAbstract: false, IsOverride: false, ContainingType.TypeKind: TypeKind.Class or TypeKind.Struct, DeclaringSyntaxReferences.Length: 1 }) return null;
        var definition = property.OriginalDefinition;
        var known = s_known.GetOrCreateValue(compilation);
        if (known.TryGetValue(definition, out var state)) return state;
        return known.GetOrAdd(definition, Find(definition, compilation, depth));
    }

    private static ISymbol? Find(IPropertySymbol property, Compilation compilation, int depth)
    {
        if (property.DeclaringSyntaxReferences[0].GetSyntax(CancellationToken.None) is not PropertyDeclarationSyntax declared || !compilation.ContainsSyntaxTree(declared.SyntaxTree)) return null;
        if (GivenBy(declared) is not { } given || StateOf(given, compilation, depth) is not { } state) return null;
        if (property.SetMethod is null) return state;
        return SetBy(declared) is { } set && SymbolEqualityComparer.Default.Equals(StateOf(set, compilation, depth), state) ? state : null;
    }

    private static ISymbol? StateOf(ExpressionSyntax named, Compilation compilation, int depth) =>
        compilation.GetSemanticModel(named.SyntaxTree).GetOperation(named) is { } reference ? BoundState.Of(reference, depth - 1) : null;

    private static ExpressionSyntax? GivenBy(PropertyDeclarationSyntax property)
    {
        if (property.ExpressionBody is { } arrow) return Named(arrow.Expression);
        return AccessorOf(property, SyntaxKind.GetAccessorDeclaration) switch
        {
            { ExpressionBody: { } body } => Named(body.Expression),
            { Body: { Statements.Count: 1 } body } when body.Statements[0] is ReturnStatementSyntax { Expression: { } returned } => Named(returned),
            _ => null,
        };
    }

    private static ExpressionSyntax? SetBy(PropertyDeclarationSyntax property)
    {
        var set = AccessorOf(property, SyntaxKind.SetAccessorDeclaration) switch
        {
            { ExpressionBody: { } body } => body.Expression,
            { Body: { Statements.Count: 1 } body } when body.Statements[0] is ExpressionStatementSyntax statement => statement.Expression,
            _ => null,
        };
        return set is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Right: IdentifierNameSyntax { Identifier.ValueText: "value" } } assignment ? Named(assignment.Left) : null;
    }

    private static AccessorDeclarationSyntax? AccessorOf(PropertyDeclarationSyntax property, SyntaxKind kind) => property.AccessorList?.Accessors.FirstOrDefault(accessor => accessor.IsKind(kind));

    // t_x, C.t_x, s_local.Value: nothing happens on the way.
    private static ExpressionSyntax? Named(ExpressionSyntax expression) => expression is IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: NameSyntax or MemberAccessExpressionSyntax } ? expression : null;
}
