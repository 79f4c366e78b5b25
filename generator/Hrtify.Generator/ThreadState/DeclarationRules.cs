using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hrtify.Generator.ThreadState;

/// <summary>What the declaration of a thread-static says against making it a property that returns a reference.</summary>
internal static class DeclarationRules
{
    internal static Refusal? Judge(ThreadStaticField field, Compilation compilation, ThreadStateOptions options, CancellationToken cancellation)
    {
        var reason = Reason(field, compilation, options, cancellation);
        return reason is { } found ? new Refusal(found, field.Where) : null;
    }

    private static RefusalReason? Reason(ThreadStaticField field, Compilation compilation, ThreadStateOptions options, CancellationToken cancellation)
    {
        switch (field.Declaration)
        {
            case PropertyDeclarationSyntax property: return PropertyReason(property, field, compilation, cancellation);
            case EventFieldDeclarationSyntax: return RefusalReason.Event;
        }

        var symbol = (IFieldSymbol)field.Symbol;
        if (((CSharpParseOptions)field.Declaration.SyntaxTree.Options).LanguageVersion < LanguageVersion.CSharp7) return RefusalReason.LanguageVersion;
        // Before C# 7.2 no property returns a readonly reference.
        if (symbol.IsReadOnly && ((CSharpParseOptions)field.Declaration.SyntaxTree.Options).LanguageVersion < LanguageVersion.CSharp7_2) return RefusalReason.ReadOnly;
        // A field outside any type is an error, of which the compiler makes a symbol all the same.
        if (field.Declaration.Parent is not TypeDeclarationSyntax || symbol.Type.TypeKind == TypeKind.Error || symbol.IsFixedSizeBuffer) return RefusalReason.Unbound;
        if (IsInVariantInterface(symbol)) return RefusalReason.VariantInterface;
        if (HasNameClash(symbol)) return RefusalReason.NameClash;
        if (symbol.GetAttributes().Any(attribute => !MayMove(attribute))) return RefusalReason.Attribute;
        if (HasDirectiveInside((FieldDeclarationSyntax)field.Declaration)) return RefusalReason.Directive;
        if (CallerNameRules.Asks(InitializerOf((FieldDeclarationSyntax)field.Declaration, symbol), compilation, cancellation)) return RefusalReason.CallerName;
        if (IsVisibleOutside(symbol))
        {
            if (options is { IsPackable: true, ConvertVisible: false }) return RefusalReason.Visible;
            return MayBeMutableStruct(symbol.Type) ? RefusalReason.Friend : null;
        }

        if (IsVisibleToFriends(symbol, compilation) && MayBeMutableStruct(symbol.Type)) return RefusalReason.Friend;
        return null;
    }

    private static RefusalReason? PropertyReason(PropertyDeclarationSyntax property, ThreadStaticField field, Compilation compilation, CancellationToken cancellation)
    {
        if (field.Symbol is not IFieldSymbol { AssociatedSymbol: IPropertySymbol symbol } hidden || hidden.Type.TypeKind == TypeKind.Error || property.Parent is not TypeDeclarationSyntax) return RefusalReason.Unbound;
        if (IsInVariantInterface(hidden)) return RefusalReason.VariantInterface;
        if (CallerNameRules.Asks(property.Initializer, compilation, cancellation)) return RefusalReason.CallerName;
        return AutoPropertyConverter.IsConvertible(property, symbol, hidden) ? null : RefusalReason.AutoProperty;
    }

    private static EqualsValueClauseSyntax? InitializerOf(FieldDeclarationSyntax declaration, IFieldSymbol symbol) =>
        declaration.Declaration.Variables.FirstOrDefault(variable => variable.Identifier.ValueText == symbol.Name)?.Initializer;

    // Also an interface within a variant one cannot hold a class (CS8427).
    private static bool IsInVariantInterface(ISymbol symbol)
    {
        for (var type = symbol.ContainingType; type is { TypeKind: TypeKind.Interface }; type = type.ContainingType)
            if (type.TypeParameters.Any(parameter => parameter.Variance != VarianceKind.None)) return true;
        return false;
    }

    // The property's accessors take get_X(), and set_X(T) although there is no setter (CS0082, CS0102).
    private static bool HasNameClash(IFieldSymbol field)
    {
        var type = field.ContainingType;
        foreach (var member in type.GetMembers("get_" + field.Name))
            if (member is not IMethodSymbol { Parameters.Length: > 0 }) return true;
        foreach (var member in type.GetMembers("set_" + field.Name))
            if (member is not IMethodSymbol method || (method.Parameters.Length == 1 && SymbolEqualityComparer.Default.Equals(method.Parameters[0].Type, field.Type))) return true;
        return false;
    }

    /// <summary>Whether the attribute is taken over by a property, dropped without loss, or the one that is replaced.</summary>
    internal static bool MayMove(AttributeData attribute) =>
        attribute.AttributeClass is not { TypeKind: TypeKind.Error } && !IsLostOnReference(attribute.AttributeClass)
        && (Recogniser.IsThreadStaticAttribute(attribute) || IsDropped(attribute.AttributeClass) || Targets(attribute.AttributeClass).HasFlag(System.AttributeTargets.Property));

    // The trimmer follows the one through fields, not through references; the other speaks of a setter, and there is none.
    private static bool IsLostOnReference(INamedTypeSymbol? type) => type?.ToDisplayString()
        is "System.Diagnostics.CodeAnalysis.DynamicallyAccessedMembersAttribute" or "System.Diagnostics.CodeAnalysis.AllowNullAttribute";

    /// <summary>Attributes for fields only, without meaning on a static one.</summary>
    internal static bool IsDropped(INamedTypeSymbol? type) => type?.ToDisplayString() is "System.NonSerializedAttribute" or "System.Runtime.InteropServices.MarshalAsAttribute";

    private static System.AttributeTargets Targets(INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
            foreach (var usage in type.GetAttributes())
                if (usage.AttributeClass is { Name: "AttributeUsageAttribute" } && usage.ConstructorArguments.Length > 0 && usage.ConstructorArguments[0].Value is int targets)
                    return (System.AttributeTargets)targets;
        return System.AttributeTargets.All;
    }

    // Initializers stay where and what they are; what stands between the type and the end is edited.
    private static bool HasDirectiveInside(FieldDeclarationSyntax declaration)
    {
        if (declaration.Declaration.Type.GetFirstToken().GetPreviousToken() is var before && declaration.Declaration.Type.ContainsDirectives && before.RawKind != 0
            && declaration.Declaration.Type.DescendantTrivia().Any(trivia => trivia.IsDirective)) return true;
        foreach (var variable in declaration.Declaration.Variables)
            if (HasDirective(variable.Identifier) || (variable.Initializer is { } initializer && HasDirective(initializer.EqualsToken))) return true;
        return declaration.Declaration.Variables.GetSeparators().Any(HasDirective) || HasDirective(declaration.SemicolonToken)
            || declaration.AttributeLists.Any(list => IsRewritten(list, declaration) && list.DescendantTokens().Skip(1).Any(HasDirective))
            || (declaration.Declaration.Variables.Count > 1 && declaration.AttributeLists.Any(list => list.DescendantTrivia().Any(trivia => trivia.IsDirective) && list.SpanStart != declaration.SpanStart))
            || (declaration.Declaration.Variables.Count > 1 && declaration.AttributeLists.SelectMany(list => list.DescendantTokens()).Any(token => token.Text.Contains('\n')));
    }

    private static bool IsRewritten(AttributeListSyntax list, FieldDeclarationSyntax declaration) =>
        list.Attributes.Count > 1 || declaration.Declaration.Variables.Count > 1;

    private static bool HasDirective(SyntaxToken token) => token.LeadingTrivia.Any(trivia => trivia.IsDirective) || token.TrailingTrivia.Any(trivia => trivia.IsDirective);

    private static bool IsVisibleOutside(ISymbol symbol)
    {
        for (var at = symbol; at is not null and not INamespaceSymbol; at = at.ContainingSymbol)
            if (at.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal)) return false;
        return true;
    }

    private static bool IsVisibleToFriends(ISymbol symbol, Compilation compilation)
    {
        if (!compilation.Assembly.GetAttributes().Any(attribute => attribute.AttributeClass is { Name: "InternalsVisibleToAttribute" })) return false;
        for (var at = symbol; at is not null and not INamespaceSymbol; at = at.ContainingSymbol)
            if (at.DeclaredAccessibility is Accessibility.Private) return false;
        return true;
    }

    // A type parameter may be one.
    private static bool MayBeMutableStruct(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol parameter => !parameter.IsReferenceType,
        _ => IsMutableStruct(type),
    };

    // Nobody sees the fields of an int?. Those of an inline array can be private: its elements are written all the same.
    private static bool IsMutableStruct(ITypeSymbol type) =>
        type is { IsValueType: true, SpecialType: SpecialType.None, OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T, TypeKind: TypeKind.Struct }
        && type.GetMembers().OfType<IFieldSymbol>().Any(member => !member.IsStatic && (member.DeclaredAccessibility != Accessibility.Private || IsInlineArray(type)));

    private static bool IsInlineArray(ITypeSymbol type) => type.GetAttributes().Any(attribute => attribute.AttributeClass is { Name: "InlineArrayAttribute" });
}
