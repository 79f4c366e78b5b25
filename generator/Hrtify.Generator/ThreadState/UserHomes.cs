using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hrtify.Generator.ThreadState;

/// <summary>The homes of the twins of other assemblies' core-locals: one for each type's declaration and core-local used in it.</summary>
internal sealed class UserHomes(CancellationToken cancellation)
{
    private readonly Dictionary<SyntaxNode, List<UserHome>> _homes = [];

    internal UserHome Of(SimpleNameSyntax name, IPropertySymbol local, SemanticModel model)
    {
        var declaration = DeclarationOf(name);
        if (!_homes.TryGetValue(declaration, out var homes)) _homes[declaration] = homes = [];
        if (homes.Find(known => known.Means(local)) is { } found) return found;
        var home = new UserHome(local, declaration, OwnerOf(declaration, model), model, name.SpanStart);
        homes.Add(home);
        return home;
    }

    /// <summary>The declaration of the innermost type around a use that holds members; of top-level statements their file.</summary>
    internal static SyntaxNode DeclarationOf(SyntaxNode use) =>
        use.Ancestors().FirstOrDefault(ancestor => ancestor is GlobalStatementSyntax || (ancestor is TypeDeclarationSyntax type && HoldsMembers(type))) switch
        {
            TypeDeclarationSyntax type => type,
            _ => use.SyntaxTree.GetRoot(),
        };

    // An extension block (newer than the Roslyn this is compiled against) holds only what extends.
    private static bool HoldsMembers(TypeDeclarationSyntax type) => type.Keyword.Text != "extension";

    private INamedTypeSymbol OwnerOf(SyntaxNode declaration, SemanticModel model) =>
        model.GetDeclaredSymbol(declaration, cancellation) switch
        {
            INamedTypeSymbol type => type,
            { ContainingType: { } program } => program,
            _ => model.Compilation.ObjectType,
        };
}
