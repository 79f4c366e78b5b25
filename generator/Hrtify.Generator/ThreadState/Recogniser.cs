using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Hrtify.Generator.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hrtify.Generator.ThreadState;

/// <summary>Finds the thread-statics of a compilation: by symbol, never by name.</summary>
internal static class Recogniser
{
    private const string Attribute = "ThreadStatic";

    internal static List<ThreadStaticField> Recognise(Compilation compilation, CancellationToken cancellation)
    {
        var found = new List<ThreadStaticField>();
        foreach (var tree in TreesThatMayName(compilation, cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            RecogniseIn(tree, compilation, found, cancellation);
        }

        return found;
    }

    // Who declares one names the attribute, in its own file or by an alias for all files. An escape may spell it.
    private static IEnumerable<SyntaxTree> TreesThatMayName(Compilation compilation, CancellationToken cancellation)
    {
        var naming = new List<SyntaxTree>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            var text = tree.GetText(cancellation).ToString();
            if (!WordSearch.Spelled(text).Contains(Attribute)) continue;
            if (text.Contains("global") && tree.GetRoot(cancellation) is CompilationUnitSyntax unit && GlobalAliases.StandIn(unit)) return compilation.SyntaxTrees;
            naming.Add(tree);
        }

        return naming;
    }

    /// <summary>
    /// The thread-static that a member declares: a field itself, a property its hidden field; an event stands for its own.
    /// </summary>
    internal static ISymbol? ThreadStaticOf(ISymbol declared, Compilation compilation, CancellationToken cancellation)
    {
        if (!declared.IsStatic) return null;
        switch (declared)
        {
            case IFieldSymbol field: return IsThreadStatic(field) ? field : null;
            case IPropertySymbol: return Hidden(declared) is { } hidden && IsThreadStatic(hidden) ? hidden : null;
            case IEventSymbol:
                return declared.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancellation).FirstAncestorOrSelf<EventFieldDeclarationSyntax>())
                    .Any(syntax => syntax is not null && HasFieldAttribute(syntax, compilation.GetSemanticModel(syntax.SyntaxTree), cancellation)) ? declared : null;
            default: return null;
        }
    }

    /// <summary>Whether a property's hidden field is a thread-static.</summary>
    internal static bool IsHiddenThreadStatic(IPropertySymbol property) => Hidden(property.OriginalDefinition) is { } hidden && IsThreadStatic(hidden);

    /// <summary>Whether the symbol is a thread-static that is not the root of a storage class of our own.</summary>
    internal static bool IsThreadStatic(IFieldSymbol field) =>
        field is { IsStatic: true, IsConst: false }
        && field.GetAttributes().Any(IsThreadStaticAttribute)
        && !IsStorage(field.ContainingType) && !IsStorage(field.Type);

    internal static bool IsThreadStaticAttribute(AttributeData attribute) => IsThreadStaticAttribute(attribute.AttributeClass);

    /// <summary>The framework's attribute: one that the program declares itself under that name means nothing to the runtime.</summary>
    internal static bool IsThreadStaticAttribute(INamedTypeSymbol? attribute) =>
        attribute is
        {
            Name: "ThreadStaticAttribute", ContainingType: null, ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true },
        } type
        && type.DeclaringSyntaxReferences.IsEmpty;

    private static bool IsStorage(ITypeSymbol type) =>
        type.BaseType is { Name: "CoreState", ContainingNamespace: { Name: "Contexts", ContainingNamespace.Name: "Hrtify" } };

    private static void RecogniseIn(SyntaxTree tree, Compilation compilation, List<ThreadStaticField> found, CancellationToken cancellation)
    {
        SemanticModel? model = null;
        foreach (var node in tree.GetRoot(cancellation).DescendantNodes(IsAboveMembers))
        {
            if (node is not MemberDeclarationSyntax { AttributeLists.Count: > 0 } member) continue;
            if (!member.Modifiers.Any(SyntaxKind.StaticKeyword)) continue;
            if (!(member is FieldDeclarationSyntax || (member is EventFieldDeclarationSyntax or PropertyDeclarationSyntax && NamesItsField(member)))) continue;
            model ??= compilation.GetSemanticModel(tree);
            foreach (var (symbol, where) in FieldsOf(member, model, cancellation))
                // Two properties of one name, as while one is copied, have one hidden field.
                if ((symbol is not IFieldSymbol field || IsThreadStatic(field)) && !found.Exists(known => SymbolEqualityComparer.Default.Equals(known.Symbol, symbol)))
                    found.Add(new ThreadStaticField(symbol, member, where));
        }
    }

    private static bool IsAboveMembers(SyntaxNode node) =>
        node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax;

    private static IEnumerable<(ISymbol Symbol, Location Where)> FieldsOf(MemberDeclarationSyntax member, SemanticModel model, CancellationToken cancellation)
    {
        switch (member)
        {
            case BaseFieldDeclarationSyntax fields:
                foreach (var variable in fields.Declaration.Variables)
                    switch (model.GetDeclaredSymbol(variable, cancellation))
                    {
                        case IFieldSymbol field:
                            yield return (field, variable.Identifier.GetLocation());
                            break;
                        case IEventSymbol @event when HasFieldAttribute(member, model, cancellation):
                            yield return (@event, variable.Identifier.GetLocation());
                            break;
                    }

                break;
            case PropertyDeclarationSyntax property when model.GetDeclaredSymbol(property, cancellation) is { } symbol && Hidden(symbol) is { } hidden:
                yield return (hidden, property.Identifier.GetLocation());
                break;
        }
    }

    // The hidden field of an event has no symbol that could be asked for its attributes.
    private static bool HasFieldAttribute(MemberDeclarationSyntax member, SemanticModel model, CancellationToken cancellation) =>
        member.AttributeLists.Where(TargetsField).SelectMany(list => list.Attributes)
            .Any(attribute => IsThreadStaticAttribute(model.GetSymbolInfo(attribute, cancellation).Symbol?.ContainingType));

    private static bool NamesItsField(MemberDeclarationSyntax member) => member.AttributeLists.Any(TargetsField);

    private static bool TargetsField(AttributeListSyntax list) => list.Target?.Identifier.IsKind(SyntaxKind.FieldKeyword) == true;

    private static IFieldSymbol? Hidden(ISymbol member) =>
        member.ContainingType.GetMembers().OfType<IFieldSymbol>()
            // By name: a partial property's field belongs to one of its parts, and the attribute may stand on the other.
            .FirstOrDefault(field => field.AssociatedSymbol is { } associated && associated.Kind == member.Kind && associated.Name == member.Name);
}
