using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hrtify.Generator.ThreadState;

/// <summary>What runs, or may run, when a type of the source is initialized.</summary>
internal static class TypeInitialization
{
    internal static bool HasStaticConstructor(INamedTypeSymbol type) => type.StaticConstructors.Any(constructor => !constructor.IsImplicitlyDeclared);

    internal static bool HasInitializers(INamedTypeSymbol type, CancellationToken cancellation) =>
        type.GetMembers().Where(member => member.IsStatic).SelectMany(member => member.DeclaringSyntaxReferences).Any(reference => InitializerOf(reference.GetSyntax(cancellation)) is not null);

    /// <summary>Whether there may be a part with initializers that the conversion does not see: a generator can be its author.</summary>
    internal static bool MayHaveOtherParts(INamedTypeSymbol type, CancellationToken cancellation) =>
        type.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax(cancellation) is TypeDeclarationSyntax declared && declared.Modifiers.Any(SyntaxKind.PartialKeyword));

    /// <summary>The initializer of a field, an event or a property; a constant has none that runs.</summary>
    internal static EqualsValueClauseSyntax? InitializerOf(SyntaxNode declared) => declared switch
    {
        VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax field } variable when !field.Modifiers.Any(SyntaxKind.ConstKeyword) => variable.Initializer,
        PropertyDeclarationSyntax property => property.Initializer,
        _ => null,
    };
}
