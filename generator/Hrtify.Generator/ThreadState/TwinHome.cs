using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hrtify.Generator.ThreadState;

/// <summary>Where the twins of a core-local stand, and how it is seen from there. Each is made once, and known by itself.</summary>
internal abstract class TwinHome(ISymbol local)
{
    private static readonly SymbolDisplayFormat s_escaped = SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    /// <summary>The field that becomes core-local, or the property that is.</summary>
    internal ISymbol Local { get; } = local;

    /// <summary>The type of its value.</summary>
    internal abstract ITypeSymbol Type { get; }

    /// <summary>The type in which the twins stand.</summary>
    internal abstract INamedTypeSymbol Owner { get; }

    /// <summary>Why no twin can stand here; null if one can.</summary>
    internal abstract RefusalReason? WhyNone { get; }

    /// <summary>Whether types written here say of null what they mean.</summary>
    protected abstract bool SpeaksOfNull { get; }

    /// <summary>The model in which names of a file that twins serve mean <see cref="Local"/>: another would make local functions' type parameters anew.</summary>
    internal abstract SemanticModel ModelOf(SyntaxTree tree);

    /// <summary>How a use names the twin.</summary>
    internal virtual string Reached(Twin twin) => twin.Name;

    /// <summary>What of a use's text gives way to a twin's name.</summary>
    internal abstract SyntaxNode Named(SimpleNameSyntax name);

    /// <summary>Whether the name means this core-local, and its twins can be used there.</summary>
    internal abstract bool Serves(SimpleNameSyntax name, ISymbol? symbol);

    /// <summary>Whether the type can be written here.</summary>
    internal abstract bool CanName(ITypeSymbol type);

    internal string Written(ITypeSymbol type) =>
        type.ToDisplayString(SpeaksOfNull ? s_escaped.AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier) : s_escaped);

    /// <summary>Beside the field, in the type that declares it.</summary>
    internal sealed class BesideField(ISymbol field, Compilation compilation) : TwinHome(field)
    {
        internal override ITypeSymbol Type => ((IFieldSymbol)Local).Type;

        internal override INamedTypeSymbol Owner => Local.ContainingType;

        internal override RefusalReason? WhyNone => null;

        // Before C# 8, and where the user has not enabled it, a type must not say that it may be null.
        protected override bool SpeaksOfNull =>
            Local.Locations[0] is { SourceTree: { } tree } where && (compilation.GetSemanticModel(tree).GetNullableContext(where.SourceSpan.Start) & NullableContext.AnnotationsEnabled) != 0;

        internal override SemanticModel ModelOf(SyntaxTree tree) => compilation.GetSemanticModel(tree);

        internal override SyntaxNode Named(SimpleNameSyntax name) => name;

        internal override bool Serves(SimpleNameSyntax name, ISymbol? symbol) => SymbolEqualityComparer.Default.Equals(symbol?.OriginalDefinition, Local);

        internal override bool CanName(ITypeSymbol type) => compilation.IsSymbolAccessibleWithin(type, Owner);
    }
}
