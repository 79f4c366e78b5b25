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
/// Calls that are given the text of an argument (<c>[CallerArgumentExpression]</c>): where the argument is rewritten, the
/// user's own text is passed in words. <c>ThrowIfNull(t_name)</c> still says "t_name".
/// </summary>
internal sealed class CallerTexts(Compilation compilation, CancellationToken cancellation)
{
    private readonly Dictionary<(SyntaxNode List, string Parameter), UseRewrite> _kept = [];

    /// <summary>What has to be written beside a change within the node, for the calls around it.</summary>
    /// <returns>Null if a text cannot be passed.</returns>
    internal IReadOnlyList<UseRewrite>? Keep(SyntaxNode changed)
    {
        var kept = new List<UseRewrite>();
        foreach (var node in changed.AncestorsAndSelf())
        {
            switch (node)
            {
                case MemberDeclarationSyntax and not GlobalStatementSyntax: return kept;
                case ArgumentSyntax { Parent: BaseArgumentListSyntax list } argument when Captor(argument, list) is { } captor:
                    if (Pass(list, captor, argument.Expression) is not { } passed) return null;
                    kept.Add(passed);
                    break;
                case MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access when call.Expression == access && access.Expression.Span.Contains(changed.Span) && ReceiverCaptor(call) is { } captor:
                    if (Pass(call.ArgumentList, captor, access.Expression) is not { } receiver) return null;
                    kept.Add(receiver);
                    break;
            }
        }

        return kept;
    }

    /// <summary>Whether a call is given the text in which the node stands.</summary>
    internal bool IsCaptured(SyntaxNode node) => Keep(node) is not { Count: 0 };

    private IParameterSymbol? Captor(ArgumentSyntax argument, BaseArgumentListSyntax list)
    {
        if (list.Parent is null || CalledBy(list.Parent) is not { } called || PassedLater.ParametersOf(called) is not { } parameters) return null;
        var index = list.Arguments.IndexOf(argument);
        var parameter = argument.NameColon is { } named ? parameters.FirstOrDefault(other => other.Name == named.Name.Identifier.ValueText) : index < parameters.Length ? parameters[index] : parameters.LastOrDefault();
        return parameter is null ? null : CaptorOf(parameter.Name, parameters, list);
    }

    private IParameterSymbol? ReceiverCaptor(InvocationExpressionSyntax call) =>
        CalledBy(call) is IMethodSymbol { ReducedFrom: { } full } method ? CaptorOf(full.Parameters[0].Name, method.Parameters, call.ArgumentList) : null;

    private ISymbol? CalledBy(SyntaxNode call) => compilation.GetSemanticModel(call.SyntaxTree).GetSymbolInfo(call, cancellation).Symbol;

    // One that is given an argument of its own captures nothing.
    private static IParameterSymbol? CaptorOf(string name, ImmutableArray<IParameterSymbol> parameters, BaseArgumentListSyntax list) =>
        parameters.FirstOrDefault(parameter => Captures(parameter, name) && !list.Arguments.Any(argument => argument.NameColon?.Name.Identifier.ValueText == parameter.Name)
            && !(parameter.Ordinal < list.Arguments.Count && list.Arguments[parameter.Ordinal].NameColon is null));

    private static bool Captures(IParameterSymbol parameter, string name) => parameter.GetAttributes().Any(attribute =>
        attribute.AttributeClass is { Name: "CallerArgumentExpressionAttribute" } && attribute.ConstructorArguments.Length == 1 && attribute.ConstructorArguments[0].Value is string captured && captured == name);

    private UseRewrite? Pass(BaseArgumentListSyntax list, IParameterSymbol captor, ExpressionSyntax captured)
    {
        if (_kept.TryGetValue((list, captor.Name), out var known)) return known;
        // After an expanded params no name may stand.
        var parameters = PassedLater.ParametersOf(captor.ContainingSymbol)!.Value;
        if (parameters.Any(parameter => parameter.IsParams)) return null;
        var text = PassedLater.Written(captor.Name) + ": " + SymbolDisplay.FormatLiteral(captured.ToString(), quote: true);
        var edit = list.Arguments.Count > 0
            ? new SourceEdit(list.Arguments[list.Arguments.Count - 1].Span.End, 0, ", " + text)
            : new SourceEdit(list.GetFirstToken().Span.End, 0, text);
        return _kept[(list, captor.Name)] = new UseRewrite(list.SyntaxTree, [edit]);
    }
}
