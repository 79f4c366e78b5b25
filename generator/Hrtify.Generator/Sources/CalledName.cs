using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hrtify.Generator.Sources;

/// <summary>The last word of what is called, made or assigned to: by it rules pass by what they need not bind.</summary>
internal static class CalledName
{
    internal static SimpleNameSyntax? Of(ExpressionSyntax expression) => expression switch
    {
        SimpleNameSyntax name => name,
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        QualifiedNameSyntax qualified => qualified.Right,
        AliasQualifiedNameSyntax alias => alias.Name,
        _ => null,
    };
}
