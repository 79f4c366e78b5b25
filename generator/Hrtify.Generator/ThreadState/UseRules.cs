using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
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
                // No other lambda can become an expression tree (CS0834, CS0832).
                case AnonymousFunctionExpressionSyntax { ExpressionBody: { } body } when !Assigns(body): return true;
                case QueryExpressionSyntax: return true;
                case MemberDeclarationSyntax member:
                    if (!awaiting.TryGetValue(member, out var awaits)) awaiting[member] = awaits = member.DescendantNodes().Any(node => node is AwaitExpressionSyntax);
                    return awaits;
            }

        return false;
    }

    private static bool Assigns(ExpressionSyntax body) =>
        body.DescendantNodesAndSelf().Any(node => node is AssignmentExpressionSyntax { Parent: not InitializerExpressionSyntax }
            || node.RawKind is (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression or (int)SyntaxKind.PostIncrementExpression or (int)SyntaxKind.PostDecrementExpression);

    internal static Use Judge(SimpleNameSyntax name, SemanticModel model, CancellationToken cancellation)
    {
        if (IsInNameof(name)) return new Use.Plain();
        var whole = Whole(name);
        return IsInExpressionTree(name, model, cancellation) ? JudgeInTree(whole, model, cancellation) : JudgePath(whole, model, cancellation);
    }

    /// <summary>The name with what qualifies it.</summary>
    internal static ExpressionSyntax Whole(SimpleNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access when access.Name == name => access,
        AliasQualifiedNameSyntax alias => alias,
        _ => name,
    };

    // A tree holds the value. What it would do to the place itself, it would do to a copy.
    private static Use JudgeInTree(ExpressionSyntax whole, SemanticModel model, CancellationToken cancellation)
    {
        if (TreesAreLookedInto(model.Compilation)) return new Use.Refused(RefusalReason.ExpressionTree);
        var path = Unwrapped(whole);
        switch (path.Parent)
        {
            case ArgumentSyntax { RefKindKeyword.RawKind: not 0 }: return new Use.Refused(RefusalReason.ExpressionTree);
            case MemberAccessExpressionSyntax access when access.Expression == path && IsValue(path, model, cancellation):
                return model.GetSymbolInfo(access, cancellation).Symbol switch
                {
                    IFieldSymbol => new Use.Place([], whole),
                    IMethodSymbol method when method.IsReadOnly || method.ContainingType.IsReadOnly || method.ReducedFrom?.Parameters[0].RefKind == RefKind.None => new Use.Place([], whole),
                    IPropertySymbol { GetMethod: { } getter } when getter.IsReadOnly || getter.ContainingType.IsReadOnly => new Use.Place([], whole),
                    _ => new Use.Refused(RefusalReason.ExpressionTree),
                };
            default: return new Use.Place([], whole);
        }
    }

    private static ExpressionSyntax Unwrapped(ExpressionSyntax expression)
    {
        while (expression.Parent is ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression })
            expression = (ExpressionSyntax)expression.Parent;
        return expression;
    }

    // A program that takes trees apart could tell a property from a field.
    private static bool TreesAreLookedInto(Compilation compilation) => s_lookedInto.GetValue(compilation, static compilation => new StrongBox<bool>(
        compilation.SyntaxTrees.Select(tree => tree.GetText().ToString()).Any(LooksIntoTrees))).Value;

    internal static bool LooksIntoTrees(string text) =>
        text.Contains("MemberExpression") || text.Contains("ExpressionVisitor") || text.Contains("FieldInfo") || text.Contains("MemberInfo");

    private static readonly ConditionalWeakTable<Compilation, StrongBox<bool>> s_lookedInto = new();

    /// <summary>Climbs from the field along the storage it holds: struct members, inline array elements, ref expressions.</summary>
    private static Use JudgePath(ExpressionSyntax whole, SemanticModel model, CancellationToken cancellation)
    {
        var path = whole;
        // The members passed on the way; null once the way cannot be written down as one.
        List<string>? members = [];
        // Whether nothing on the way took the reference.
        var byValue = true;
        while (true)
        {
            switch (path.Parent)
            {
                case RefExpressionSyntax or CheckedExpressionSyntax:
                case ConditionalExpressionSyntax conditional when path is RefExpressionSyntax && conditional.Condition != path:
                    byValue = byValue && path.Parent is not RefExpressionSyntax;
                    members = null;
                    path = (ExpressionSyntax)path.Parent;
                    continue;

                case ParenthesizedExpressionSyntax:
                case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression }:
                    if (members is { Count: > 0 }) members = null;
                    path = (ExpressionSyntax)path.Parent;
                    continue;

                case MemberAccessExpressionSyntax access when access.Expression == path:
                    if (!IsValue(path, model, cancellation))
                        return !IsByReferenceExtension(access, model, cancellation) ? Read() : Awaits(access.Parent) ? CalledOn(access) : new Use.Plain();
                    var member = model.GetSymbolInfo(access, cancellation).Symbol;
                    if (member is IMethodSymbol { ReducedFrom.Parameters: { Length: > 0 } parameters } && parameters[0].RefKind == RefKind.None) return Read();
                    if (member is not IFieldSymbol)
                        return AwaitsInReceiverOf(access) ? member is IPropertySymbol { ReturnsByRef: false, ReturnsByRefReadonly: false } && access.Parent is AssignmentExpressionSyntax ? StoredIn(access) : CalledOn(access)
                            : model.GetTypeInfo(path, cancellation).Type is { IsReadOnly: true } or { TypeKind: TypeKind.Enum } or { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } ? Read() : new Use.Plain();
                    members = path == whole || members is { Count: > 0 } ? members : null;
                    members?.Add(access.Name.Identifier.Text);
                    byValue = false;
                    path = access;
                    continue;

                case ElementAccessExpressionSyntax element when element.Expression == path:
                    if (model.GetTypeInfo(path, cancellation).Type is IArrayTypeSymbol or IPointerTypeSymbol or IDynamicTypeSymbol) return Read();
                    if (!IsValue(path, model, cancellation)) return Read();
                    if (Awaits(element.ArgumentList)) return new Use.Refused(RefusalReason.Await);
                    members = null;
                    byValue = false;
                    path = element;
                    continue;

                case ConditionalAccessExpressionSyntax conditional when conditional.Expression == path:
                    return IsValue(path, model, cancellation) && Awaits(conditional.WhenNotNull) ? new Use.Refused(RefusalReason.Await) : Read();

                case AssignmentExpressionSyntax assignment when assignment.Left == path:
                    return Awaits(assignment.Right) ? Stored() : Read();

                case ArgumentSyntax { Parent: TupleExpressionSyntax tuple }:
                    return AwaitsInDeconstruction(tuple) ? Stored() : Read();

                case ArgumentSyntax { Parent: BaseArgumentListSyntax list } argument:
                    if (IsByValue(argument, list, model, cancellation)) return Read();
                    if (!AwaitsAfter(argument, list)) return new Use.Plain();
                    return members is not null && !Awaits(argument) && !IsAssigned(list) ? new Use.Passed(argument, list) : new Use.Refused(RefusalReason.Await);

                // { t_x, await F() } calls Add, which may take the first by reference.
                case InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression } elements:
                    return Awaits(elements) ? new Use.Refused(RefusalReason.Await) : new Use.Plain();

                case BinaryExpressionSyntax binary when binary.Left == path && Awaits(binary.Right):
                    return model.GetSymbolInfo(binary, cancellation).Symbol is IMethodSymbol @operator
                        && @operator.Parameters.Any(parameter => parameter.RefKind != RefKind.None) ? new Use.Refused(RefusalReason.Await) : Read();

                case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.AddressOfExpression } or MakeRefExpressionSyntax:
                    return new Use.Plain();

                default:
                    return Read();
            }
        }

        Use Read() => byValue && members is { Count: 0 } ? new Use.Value() : new Use.Plain();

        Use StoredIn(MemberAccessExpressionSyntax property)
        {
            if (path != whole && members is not { Count: > 0 }) return new Use.Refused(RefusalReason.Await);
            return new Use.Place([.. members!, property.Name.Identifier.Text], property);
        }

        Use CalledOn(MemberAccessExpressionSyntax method) =>
            members is not null && (path == whole || members.Count > 0) && method.Parent is InvocationExpressionSyntax call && call.Expression == method
                ? new Use.Called(members, method, call)
                : new Use.Refused(RefusalReason.Await);

        Use Stored() => members switch
        {
            null => new Use.Refused(RefusalReason.Await),
            { Count: 0 } => new Use.Place([], whole),
            _ => new Use.Place(members, path),
        };
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

    private static bool IsAssigned(BaseArgumentListSyntax list) =>
        list.Parent is ImplicitElementAccessSyntax || (list.Parent is ElementAccessExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } && assignment.Left == list.Parent);

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

    internal static bool IsInNameof(SyntaxNode node) =>
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
