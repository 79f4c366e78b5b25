using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hrtify.Generator.ThreadState;

/// <summary>
/// What a single use of a thread-static says against making it a property that returns a reference. The facts are those
/// of CONVERSION.md, sections 1 and 2, measured with compilers 4.8 to 5.9; some wrong uses compile in silence, so the
/// compiler's own complaint (CS8178) is never relied on.
/// </summary>
internal static class UseRules
{
    /// <summary>
    /// Whether <see cref="Judge"/> could find anything: all it refuses stands in a member that awaits, or in what may be
    /// an expression tree. Most uses stand in neither, and to bind their methods is most of a conversion's time.
    /// </summary>
    /// <param name="awaiting">What is known of members already: one with many uses is walked once.</param>
    internal static bool MayMatter(SimpleNameSyntax name, Dictionary<MemberDeclarationSyntax, bool> awaiting)
    {
        foreach (var ancestor in name.Ancestors())
            switch (ancestor)
            {
                // No other lambda can become an expression tree (CS0834).
                case AnonymousFunctionExpressionSyntax { Block: null } or QueryExpressionSyntax: return true;
                case MemberDeclarationSyntax member:
                    if (!awaiting.TryGetValue(member, out var awaits)) awaiting[member] = awaits = member.DescendantNodes().Any(node => node is AwaitExpressionSyntax);
                    return awaits;
            }

        return false;
    }

    internal static RefusalReason? Judge(SimpleNameSyntax name, SemanticModel model, CancellationToken cancellation)
    {
        if (IsInNameof(name)) return null;
        if (IsInExpressionTree(name, model, cancellation)) return RefusalReason.ExpressionTree;
        return JudgePath(Whole(name), model, cancellation);
    }

    private static ExpressionSyntax Whole(SimpleNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access when access.Name == name => access,
        AliasQualifiedNameSyntax alias => alias,
        _ => name,
    };

    /// <summary>Climbs from the field along the storage it holds: struct members, inline array elements, ref expressions.</summary>
    private static RefusalReason? JudgePath(ExpressionSyntax path, SemanticModel model, CancellationToken cancellation)
    {
        while (true)
        {
            switch (path.Parent)
            {
                case ParenthesizedExpressionSyntax or RefExpressionSyntax or CheckedExpressionSyntax:
                case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression }:
                case ConditionalExpressionSyntax conditional when path is RefExpressionSyntax && conditional.Condition != path:
                    path = (ExpressionSyntax)path.Parent;
                    continue;

                case MemberAccessExpressionSyntax access when access.Expression == path:
                    if (!IsValue(path, model, cancellation))
                        return IsByReferenceExtension(access, model, cancellation) && Awaits(access.Parent) ? RefusalReason.Await : null;
                    var member = model.GetSymbolInfo(access, cancellation).Symbol;
                    if (member is IMethodSymbol { ReducedFrom.Parameters: { Length: > 0 } parameters } && parameters[0].RefKind == RefKind.None) return null;
                    if (member is not IFieldSymbol)
                        return AwaitsInReceiverOf(access) ? RefusalReason.Await : null;
                    path = access;
                    continue;

                case ElementAccessExpressionSyntax element when element.Expression == path:
                    if (model.GetTypeInfo(path, cancellation).Type is IArrayTypeSymbol or IPointerTypeSymbol or IDynamicTypeSymbol) return null;
                    if (!IsValue(path, model, cancellation)) return null;
                    if (Awaits(element.ArgumentList)) return RefusalReason.Await;
                    path = element;
                    continue;

                case ConditionalAccessExpressionSyntax conditional when conditional.Expression == path:
                    return IsValue(path, model, cancellation) && Awaits(conditional.WhenNotNull) ? RefusalReason.Await : null;

                case AssignmentExpressionSyntax assignment when assignment.Left == path:
                    return Awaits(assignment.Right) ? RefusalReason.Await : null;

                case ArgumentSyntax { Parent: TupleExpressionSyntax tuple }:
                    return AwaitsInDeconstruction(tuple) ? RefusalReason.Await : null;

                case ArgumentSyntax { Parent: BaseArgumentListSyntax list } argument:
                    return AwaitsAfter(argument, list) && !IsByValue(argument, list, model, cancellation) ? RefusalReason.Await : null;

                // { t_x, await F() } calls Add, which may take the first by reference.
                case InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression } elements:
                    return Awaits(elements) ? RefusalReason.Await : null;

                case BinaryExpressionSyntax binary when binary.Left == path && Awaits(binary.Right):
                    return model.GetSymbolInfo(binary, cancellation).Symbol is IMethodSymbol @operator
                        && @operator.Parameters.Any(parameter => parameter.RefKind != RefKind.None) ? RefusalReason.Await : null;

                default:
                    return null;
            }
        }
    }

    private static bool IsValue(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellation) =>
        model.GetTypeInfo(expression, cancellation).Type is not { IsReferenceType: true };

    private static bool IsByReferenceExtension(MemberAccessExpressionSyntax access, SemanticModel model, CancellationToken cancellation) =>
        model.GetSymbolInfo(access, cancellation).Symbol is IMethodSymbol { ReducedFrom.Parameters: { Length: > 0 } parameters }
        && parameters[0].RefKind != RefKind.None;

    private static bool AwaitsInReceiverOf(MemberAccessExpressionSyntax access) => access.Parent switch
    {
        InvocationExpressionSyntax call when call.Expression == access => Awaits(call.ArgumentList),
        AssignmentExpressionSyntax assignment when assignment.Left == access => Awaits(assignment.Right),
        ElementAccessExpressionSyntax element => Awaits(element.ArgumentList)
            || (element.Parent is AssignmentExpressionSyntax assignment && assignment.Left == element && Awaits(assignment.Right)),
        // Parentheses, null-forgiveness and the like between the member and its use: look at the whole statement.
        ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax => Awaits(access.FirstAncestorOrSelf<StatementSyntax>()),
        _ => false,
    };

    private static bool AwaitsInDeconstruction(TupleExpressionSyntax tuple)
    {
        SyntaxNode outer = tuple;
        while (outer.Parent is ArgumentSyntax { Parent: TupleExpressionSyntax outerTuple }) outer = outerTuple;
        return outer.Parent is AssignmentExpressionSyntax assignment && assignment.Left == outer && Awaits(assignment);
    }

    private static bool AwaitsAfter(ArgumentSyntax argument, BaseArgumentListSyntax list)
    {
        var later = list.Arguments.SkipWhile(other => other != argument).Skip(1);
        if (later.Any(other => Awaits(other))) return true;
        if (Awaits(argument.Expression)) return true;
        return list.Parent is ElementAccessExpressionSyntax or ImplicitElementAccessSyntax
            && list.Parent.Parent is AssignmentExpressionSyntax assignment && assignment.Left == list.Parent && Awaits(assignment.Right);
    }

    private static bool IsByValue(ArgumentSyntax argument, BaseArgumentListSyntax list, SemanticModel model, CancellationToken cancellation)
    {
        if (!argument.RefKindKeyword.IsKind(SyntaxKind.None)) return false;
        if (list.Parent is not ExpressionSyntax call) return false;
        var symbol = model.GetSymbolInfo(call, cancellation).Symbol;
        var parameters = symbol switch
        {
            IMethodSymbol method => method.Parameters,
            IPropertySymbol property => property.Parameters,
            // An array or pointer index is a value; a call that does not bind is the worst case.
            null => default,
            _ => default,
        };
        if (parameters.IsDefault) return call is ElementAccessExpressionSyntax && symbol is null && IsArrayElement(call, model, cancellation);
        if (argument.NameColon is { } named) return parameters.FirstOrDefault(parameter => parameter.Name == named.Name.Identifier.ValueText) is { RefKind: RefKind.None };
        var index = list.Arguments.IndexOf(argument);
        if (index >= parameters.Length) index = parameters.Length - 1;
        return index >= 0 && parameters[index].RefKind == RefKind.None;
    }

    private static bool IsArrayElement(ExpressionSyntax call, SemanticModel model, CancellationToken cancellation) =>
        model.GetTypeInfo(((ElementAccessExpressionSyntax)call).Expression, cancellation).Type is IArrayTypeSymbol or IPointerTypeSymbol;

    /// <summary>Whether the node awaits in its own flow: what a lambda or local function in it awaits, it awaits elsewhere.</summary>
    private static bool Awaits(SyntaxNode? node) =>
        node is not null
        && node.DescendantNodesAndSelf(inner => inner is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            .Any(inner => inner is AwaitExpressionSyntax);

    private static bool IsInNameof(SyntaxNode node) =>
        node.Ancestors().OfType<InvocationExpressionSyntax>()
            .Any(call => call.Expression is IdentifierNameSyntax { Identifier.ValueText: "nameof" });

    private static bool IsInExpressionTree(SyntaxNode node, SemanticModel model, CancellationToken cancellation)
    {
        foreach (var ancestor in node.Ancestors())
        {
            switch (ancestor)
            {
                case AnonymousFunctionExpressionSyntax lambda:
                    var info = model.GetTypeInfo(lambda, cancellation);
                    // Unbound, as beside a method that a generator makes, it may become a tree.
                    if (info.ConvertedType is null or IErrorTypeSymbol || IsExpressionType(info.ConvertedType) || IsExpressionType(info.Type)) return true;
                    break;
                case QueryExpressionSyntax query when !IsSource(node, query) && IsTree(query, model, cancellation):
                    return true;
                case MemberDeclarationSyntax:
                    return false;
            }
        }

        return false;
    }

    // The source of a query, and of a join, is evaluated where the query stands, outside any tree.
    private static bool IsSource(SyntaxNode node, QueryExpressionSyntax query) =>
        query.FromClause.Expression.FullSpan.Contains(node.Span)
        || query.Body.Clauses.OfType<JoinClauseSyntax>().Any(join => join.InExpression.FullSpan.Contains(node.Span));

    private static bool IsTree(QueryExpressionSyntax query, SemanticModel model, CancellationToken cancellation)
    {
        if (model.GetTypeInfo(query.FromClause.Expression, cancellation).Type is null or IErrorTypeSymbol) return true;
        foreach (var node in query.DescendantNodes())
        {
            var method = node switch
            {
                QueryClauseSyntax clause => model.GetQueryClauseInfo(clause, cancellation).OperationInfo.Symbol,
                SelectOrGroupClauseSyntax or OrderingSyntax => model.GetSymbolInfo(node, cancellation).Symbol,
                _ => null,
            };
            if (method is IMethodSymbol called && called.Parameters.Any(parameter => IsExpressionType(parameter.Type))) return true;
        }

        return false;
    }

    private static bool IsExpressionType(ITypeSymbol? type) =>
        type is { Name: "Expression" or "LambdaExpression", ContainingNamespace: { Name: "Expressions", ContainingNamespace: { Name: "Linq", ContainingNamespace.Name: "System" } } };
}
