using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Hrtify.Generator.ThreadState;

/// <summary>
/// In the copies of a converted build some uses of a core-local go by a twin: <c>t_n__value += await F()</c>. A rule says of them
/// what it says of the user's own <c>t_n += await F()</c>.
/// </summary>
internal static class TwinUses
{
    /// <summary>Whether a member may be a twin, by its name alone.</summary>
    internal static bool MayBe(ISymbol member) => member is { IsStatic: true, DeclaringSyntaxReferences.Length: 1 } && member.Name.IndexOf("__", System.StringComparison.Ordinal) > 0;

    /// <summary>The reference to the core-local in a twin, or null if the member is none.</summary>
    /// <param name="use">A use of the member, for the compilation that it is in.</param>
    internal static IOperation? ReferenceIn(ISymbol member, IOperation use)
    {
        if (!MayBe(member) || use.SemanticModel?.Compilation is not { } compilation || CodeOf(member.DeclaringSyntaxReferences[0].GetSyntax(CancellationToken.None)) is not { } code) return null;
        return compilation.ContainsSyntaxTree(code.SyntaxTree)
            ? compilation.GetSemanticModel(code.SyntaxTree).GetOperation(code)?.DescendantsAndSelf().FirstOrDefault(operation =>
                operation is IPropertyReferenceOperation { Property: { IsStatic: true } property } && member.Name.StartsWith(property.Name, System.StringComparison.Ordinal) && CoreLocals.IsCoreLocal(property))
            : null;
    }

    // The one statement that a twin has.
    private static SyntaxNode? CodeOf(SyntaxNode declared) => declared switch
    {
        PropertyDeclarationSyntax { AccessorList: { } accessors } => accessors.Accessors.FirstOrDefault()?.Body is { Statements.Count: 1 } getter ? getter.Statements[0] : null,
        MethodDeclarationSyntax { Body: { Statements.Count: 1 } body } => body.Statements[0],
        _ => null,
    };
}
