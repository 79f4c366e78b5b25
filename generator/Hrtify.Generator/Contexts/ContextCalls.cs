using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hrtify.Generator.Contexts;

/// <summary>Calls of <c>CoreContext</c>'s members.</summary>
internal static class ContextCalls
{
    /// <summary>Whether the call may be one, by its words alone: of all calls few are bound.</summary>
    internal static bool MayBe(InvocationExpressionSyntax call, string name) =>
        call.Expression is MemberAccessExpressionSyntax or MemberBindingExpressionSyntax && NameOf(call).Identifier.ValueText == name;

    internal static bool IsOfContext(IMethodSymbol method) =>
        method.ContainingType is { Name: "CoreContext", ContainingNamespace: { Name: "Hrtify", ContainingNamespace.IsGlobalNamespace: true } };

    /// <summary>Whether a method is one of a kernel core.</summary>
    internal static bool IsOfCore(IMethodSymbol method) =>
        method.ContainingType is { Name: "HrtCore", ContainingNamespace: { Name: "Hrtify", ContainingNamespace.IsGlobalNamespace: true } };

    /// <summary>The name that is called; of a call that may be one.</summary>
    internal static SimpleNameSyntax NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        _ => throw new InvalidOperationException("The call is of no member: " + call.Expression.GetType().Name),
    };
}
