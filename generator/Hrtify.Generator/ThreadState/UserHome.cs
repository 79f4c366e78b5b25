using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hrtify.Generator.ThreadState;

/// <summary>
/// In the type that uses another assembly's core-local. There the user's code may see all that its use saw: protected
/// members, private and file-local type arguments, the type's own parameters. So twins are private, and of the closed
/// type that the use names.
/// </summary>
internal sealed class UserHome : TwinHome
{
    private readonly SemanticModel _model;
    private readonly int _position;

    /// <param name="local">The property as the use names it: of a closed generic.</param>
    /// <param name="declaration">The type's declaration; of top-level statements their file.</param>
    /// <param name="position">The use: what its code may name is asked there.</param>
    internal UserHome(IPropertySymbol local, SyntaxNode declaration, INamedTypeSymbol owner, SemanticModel model, int position)
        : base(local)
    {
        _model = model;
        _position = position;
        Declaration = declaration;
        Owner = owner;
        IsTold = declaration.SyntaxTree.GetRoot() is var root && root.ContainsDirectives && root.DescendantTrivia().Any(trivia => trivia.IsKind(SyntaxKind.NullableDirectiveTrivia));
        Spelling = Spelled(local);
        Parameters = MethodParameters.Of(local.ContainingType);
        SpeaksOfNull = KnowsNull && (CanTurn ? Says(local.Type) : IsEnabled);
        WhyNone = IsComplete() ? null : RefusalReason.NoPlace;
    }

    internal SyntaxNode Declaration { get; }

    /// <summary>The core-local, spelled so that it means the same in every file and type: <c>global::Ns.Type.t_x</c>.</summary>
    internal string Spelling { get; }

    internal IPropertySymbol Property => (IPropertySymbol)Local;

    /// <summary>The type parameters that a twin needs of its own.</summary>
    internal IReadOnlyList<ITypeParameterSymbol> Parameters { get; }

    internal override ITypeSymbol Type => Property.Type;

    internal override INamedTypeSymbol Owner { get; }

    internal override RefusalReason? WhyNone { get; }

    /// <summary>The directives that the twins need before and behind them.</summary>
    internal (string[] Before, string[] Behind) Annotations => !KnowsNull || !CanTurn
        ? ([], [])
        : (["#nullable " + (SpeaksOfNull ? "enable" : "disable") + " annotations"], IsTold ? [] : ["#nullable restore annotations"]);

    protected override bool SpeaksOfNull { get; }

    private bool KnowsNull => ((CSharpParseOptions)Declaration.SyntaxTree.Options).LanguageVersion >= LanguageVersion.CSharp8;

    private bool IsEnabled => (_model.GetNullableContext(_position) & NullableContext.AnnotationsEnabled) != 0;

    // Whether the user's file has such directives: then all that stand are said again behind an insertion.
    private bool IsTold { get; }

    // A file that counts as generated has a setting that no directive restores.
    private bool CanTurn => IsTold
        || IsEnabled == (((CSharpCompilationOptions)_model.Compilation.Options).NullableContextOptions is NullableContextOptions.Enable or NullableContextOptions.Annotations);

    internal override SemanticModel ModelOf(SyntaxTree tree) => _model;

    // No property has type parameters; a class around it has.
    internal override string Reached(Twin twin) => Parameters.Count == 0 ? twin.Name : Holder(twin) + "." + twin.Name;

    /// <summary>The class around a twin that needs type parameters, by the name that its uses have for it.</summary>
    internal string Holder(Twin twin) => twin.Name + "Of<" + string.Join(", ", Parameters.Select(parameter => PassedLater.Written(parameter.Name))) + ">";

    internal override SyntaxNode Named(SimpleNameSyntax name) => UseRules.Whole(name);

    internal override bool Serves(SimpleNameSyntax name, ISymbol? symbol) => Means(symbol) && UserHomes.DeclarationOf(name) == Declaration;

    // Held<string?> is another than Held<string>, as far as it is written; what flows makes more differences than that.
    internal bool Means(ISymbol? symbol) => SymbolEqualityComparer.Default.Equals(symbol, Local) && Shown(symbol!) == Shown(Local);

    private static string Shown(ISymbol symbol) =>
        symbol.ContainingType.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier));

    internal override bool CanName(ITypeSymbol type) =>
        _model.Compilation.IsSymbolAccessibleWithin(type, Owner)
        && SymbolEqualityComparer.Default.Equals(_model.GetSpeculativeTypeInfo(_position, SyntaxFactory.ParseTypeName(Written(type)), SpeculativeBindingOption.BindAsTypeOrNamespace).Type, type);

    private bool HoldsMembers => Declaration is TypeDeclarationSyntax { CloseBraceToken.RawKind: not 0 }
        || (Declaration is CompilationUnitSyntax && Owner is { Name: "Program", ContainingNamespace.IsGlobalNamespace: true });

    // Asked of the compiler: an extern alias, a name that two assemblies have.
    private bool IsComplete() =>
        HoldsMembers && Type.TypeKind is not (TypeKind.Pointer or TypeKind.FunctionPointer or TypeKind.Error) && AreKnown(Local.ContainingType)
        && SymbolEqualityComparer.Default.Equals(_model.GetSpeculativeSymbolInfo(_position, SyntaxFactory.ParseExpression(Spelling), SpeculativeBindingOption.BindAsExpression).Symbol, Local)
        && CanName(Type);

    // Those of an extension block are known only in it; and a variant interface holds no class.
    private bool AreKnown(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol { TypeParameterKind: TypeParameterKind.Method } => !IsInVariantInterface,
        ITypeParameterSymbol parameter => IsOwner(parameter.ContainingSymbol),
        IArrayTypeSymbol array => AreKnown(array.ElementType),
        IPointerTypeSymbol or IFunctionPointerTypeSymbol => false,
        INamedTypeSymbol named => named.TypeArguments.All(AreKnown) && (named.ContainingType is null || AreKnown(named.ContainingType)),
        _ => true,
    };

    private bool IsInVariantInterface =>
        Declaration.AncestorsAndSelf().OfType<InterfaceDeclarationSyntax>().Any(type => type.TypeParameterList?.Parameters.Any(parameter => !parameter.VarianceKeyword.IsKind(SyntaxKind.None)) == true);

    private bool IsOwner(ISymbol declaring)
    {
        for (var type = Owner; type is not null; type = type.ContainingType)
            if (SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, declaring)) return true;
        return false;
    }

    // Where its assembly says nothing of null, neither may its twin: there nothing warns.
    private static bool Says(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol => true,
        IArrayTypeSymbol array => array.NullableAnnotation != NullableAnnotation.None && Says(array.ElementType),
        INamedTypeSymbol named => (named.IsValueType || named.NullableAnnotation != NullableAnnotation.None) && named.TypeArguments.All(Says),
        _ => type.IsValueType || type.NullableAnnotation != NullableAnnotation.None,
    };

    private static string Spelled(IPropertySymbol local) =>
        local.ContainingType.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers))
        + "." + PassedLater.Written(local.Name);
}
