using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Hrtify.Generator.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hrtify.Generator.ThreadState;

/// <summary>Uses of a field by its name as a constant: they would find no field after the conversion.</summary>
internal static class ReflectionRules
{
    private static readonly HashSet<string> s_members =
    [
        "GetField", "GetMember", "InvokeMember", "GetRuntimeField", "GetDeclaredField", "Field", "PropertyOrField", "DeclaredField",
        "StaticFieldRefAccess", "FieldRefAccess",
    ];

    private static readonly WordSearch s_search = new(s_members);

    /// <summary>Whether a text holds any of the names below.</summary>
    internal static bool MayStandIn(string text) =>
        s_search.FindsIn(text) || text.Contains("UnsafeAccessor") || text.Contains("DynamicDependency");

    internal static bool MayAskByName(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => s_members.Contains(access.Name.Identifier.ValueText),
        MemberBindingExpressionSyntax binding => s_members.Contains(binding.Name.Identifier.ValueText),
        SimpleNameSyntax name => s_members.Contains(name.Identifier.ValueText),
        _ => false,
    };

    internal static bool MayAskByName(AttributeSyntax attribute)
    {
        var name = attribute.Name.ToString();
        return name.Contains("UnsafeAccessor") || name.Contains("DynamicDependency");
    }

    internal static IEnumerable<string> NamesAsked(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellation) =>
        Constants(call.ArgumentList.Arguments.Select(argument => argument.Expression), model, cancellation);

    internal static IEnumerable<string> NamesAsked(AttributeSyntax attribute, SemanticModel model, CancellationToken cancellation) =>
        Constants((attribute.ArgumentList?.Arguments ?? default).Select(argument => argument.Expression), model, cancellation)
            // An accessor without a Name asks for its own.
            .Concat(attribute.Parent?.Parent switch
            {
                MethodDeclarationSyntax method => [method.Identifier.ValueText],
                LocalFunctionStatementSyntax function => [function.Identifier.ValueText],
                _ => [],
            });

    private static IEnumerable<string> Constants(IEnumerable<ExpressionSyntax> arguments, SemanticModel model, CancellationToken cancellation)
    {
        foreach (var argument in arguments)
            if (model.GetConstantValue(argument, cancellation) is { HasValue: true, Value: string text }) yield return text;
    }
}
