using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Hrtify.Generator.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hrtify.Generator.ThreadState;

/// <summary>
/// Rewrites a call that takes a reference to a field before it awaits: <c>M(ref t_x, await F())</c> becomes
/// <c>M(b: await F(), a: ref t_x)</c>. That is what the compiler makes of the field: it takes the address of a static
/// after the await (CONVERSION.md, section 1). All arguments get names, the others keep their order.
/// </summary>
internal static class PassedLater
{
    /// <returns>Null where the call cannot be written so.</returns>
    internal static UseRewrite? Plan(BaseArgumentListSyntax list, IReadOnlyCollection<ArgumentSyntax> moved, SemanticModel model, CancellationToken cancellation)
    {
        if (list.Parent is not ExpressionSyntax call || model.GetSymbolInfo(call, cancellation).Symbol is not { } called) return null;
        if (ParametersOf(called) is not { } parameters || MayHaveOtherNames(called, call, model, cancellation)) return null;
        if (moved.Any(argument => argument.ContainsDirectives)) return null;
        var edits = new List<SourceEdit>();
        var last = list.Arguments[list.Arguments.Count - 1];
        for (var i = 0; i < list.Arguments.Count; i++)
        {
            var argument = list.Arguments[i];
            if (NameOf(argument, i, parameters) is not { } name) return null;
            var label = argument.NameColon is null ? name + ": " : "";
            if (moved.Contains(argument))
            {
                // The reference to a value that is converted first is one to a copy, made before the await.
                if (!IsItself(argument, model, cancellation)) return null;
                edits.Add(new SourceEdit(argument.SpanStart, argument.Span.Length, ""));
                edits.Add(PlainText.Without(list.Arguments.GetSeparator(i)));
                edits.Add(new SourceEdit(last.Span.End, 0, ", " + label + PlainText.Of(argument)));
            }
            else if (label.Length > 0)
            {
                edits.Add(new SourceEdit(argument.SpanStart, 0, label));
            }
        }

        return new UseRewrite(list.SyntaxTree, edits);
    }

    internal static ImmutableArray<IParameterSymbol>? ParametersOf(ISymbol called) => called switch
    {
        IMethodSymbol method => method.Parameters,
        IPropertySymbol property => property.Parameters,
        _ => null,
    };

    /// <summary>The name of the parameter that takes the argument, as it is written; null if it takes more, or none is sure to.</summary>
    internal static string? NameOf(ArgumentSyntax argument, int index, ImmutableArray<IParameterSymbol> parameters)
    {
        var parameter = argument.NameColon is { } named
            ? parameters.FirstOrDefault(other => other.Name == named.Name.Identifier.ValueText)
            : index < parameters.Length ? parameters[index] : null;
        if (parameter is null or { IsParams: true } or { Name: "" } || parameters.Count(other => other.Name == parameter.Name) > 1) return null;
        return Written(parameter.Name);
    }

    internal static string Written(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    // The names that count are those of the override that the receiver's type is known to have.
    private static bool MayHaveOtherNames(ISymbol called, ExpressionSyntax call, SemanticModel model, CancellationToken cancellation)
    {
        // The compiler makes up the names of a delegate type that it makes up.
        if (called is IMethodSymbol { MethodKind: MethodKind.DelegateInvoke, ContainingType: { CanBeReferencedByName: false } or { IsImplicitlyDeclared: true } }) return true;
        if (called.IsOverride) return true;
        if (!called.IsVirtual && !called.IsAbstract) return false;
        if (called.ContainingType.TypeKind is TypeKind.Interface or TypeKind.Delegate) return false;
        var receiver = call switch
        {
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Expression,
            ElementAccessExpressionSyntax element => element.Expression,
            _ => null,
        };
        return receiver is null || !SymbolEqualityComparer.Default.Equals(model.GetTypeInfo(receiver, cancellation).Type, called.ContainingType);
    }

    private static bool IsItself(ArgumentSyntax argument, SemanticModel model, CancellationToken cancellation)
    {
        if (!argument.RefKindKeyword.IsKind(SyntaxKind.None)) return true;
        var type = model.GetTypeInfo(argument.Expression, cancellation);
        return SymbolEqualityComparer.Default.Equals(type.Type, type.ConvertedType);
    }
}
