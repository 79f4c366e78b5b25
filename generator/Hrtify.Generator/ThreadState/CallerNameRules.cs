using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hrtify.Generator.ThreadState;

/// <summary>
/// Whether an initializer calls what asks for the name of its caller: it moves to a member of another name, and would tell
/// that one.
/// </summary>
internal static class CallerNameRules
{
    internal static bool Asks(EqualsValueClauseSyntax? initializer, Compilation compilation, CancellationToken cancellation)
    {
        if (initializer is null) return false;
        var calls = initializer.DescendantNodes().Where(node => node is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax or ElementAccessExpressionSyntax or InitializerExpressionSyntax).ToList();
        if (calls.Count == 0) return false;
        var model = compilation.GetSemanticModel(initializer.SyntaxTree);
        return calls.Any(call => call is InitializerExpressionSyntax list
            ? list.Expressions.Any(element => AsksCallerName(model.GetCollectionInitializerSymbolInfo(element, cancellation).Symbol, default))
            : AsksCallerName(model.GetSymbolInfo(call, cancellation).Symbol, ArgumentsOf(call)));
    }

    private static SeparatedSyntaxList<ArgumentSyntax> ArgumentsOf(SyntaxNode call) => call switch
    {
        InvocationExpressionSyntax invocation => invocation.ArgumentList.Arguments,
        BaseObjectCreationExpressionSyntax creation => creation.ArgumentList?.Arguments ?? default,
        ElementAccessExpressionSyntax element => element.ArgumentList.Arguments,
        _ => default,
    };

    private static bool AsksCallerName(ISymbol? called, SeparatedSyntaxList<ArgumentSyntax> arguments)
    {
        var parameters = called switch
        {
            IMethodSymbol method => method.Parameters,
            IPropertySymbol property => property.Parameters,
            _ => [],
        };
        return parameters.Any(parameter => parameter.GetAttributes().Any(attribute => attribute.AttributeClass is { Name: "CallerMemberNameAttribute" })
            && !(parameter.Ordinal < arguments.Count && arguments[parameter.Ordinal].NameColon is null)
            && !arguments.Any(argument => argument.NameColon?.Name.Identifier.ValueText == parameter.Name));
    }
}
