using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hrtify.Generator.ThreadState;

/// <summary>
/// Where a readonly static may be written: in its type's static constructor and static initializers, but not in a lambda
/// or local function there.
/// </summary>
internal static class EarlyWrites
{
    internal static IEnumerable<SimpleNameSyntax> Of(ISymbol member, Compilation compilation, CancellationToken cancellation)
    {
        foreach (var part in member.ContainingType.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancellation)).OfType<TypeDeclarationSyntax>())
        {
            SemanticModel? model = null;
            foreach (var name in part.Members.SelectMany(EarlyCode).SelectMany(code => code.DescendantNodes(IsSame)).OfType<IdentifierNameSyntax>())
            {
                if (name.Identifier.ValueText != member.Name || UseRules.IsInNameof(name)) continue;
                model ??= compilation.GetSemanticModel(part.SyntaxTree);
                if (SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, cancellation).Symbol?.OriginalDefinition, member)) yield return name;
            }
        }
    }

    private static bool IsSame(SyntaxNode node) => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax);

    private static IEnumerable<SyntaxNode> EarlyCode(MemberDeclarationSyntax member)
    {
        if (!member.Modifiers.Any(SyntaxKind.StaticKeyword)) return [];
        return member switch
        {
            ConstructorDeclarationSyntax constructor => [constructor],
            BaseFieldDeclarationSyntax field => field.Declaration.Variables.Select(variable => variable.Initializer).OfType<SyntaxNode>(),
            PropertyDeclarationSyntax { Initializer: { } initializer } => [initializer],
            _ => [],
        };
    }
}
