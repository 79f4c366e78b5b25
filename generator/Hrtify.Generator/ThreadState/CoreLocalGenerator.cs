using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Hrtify.Generator.ThreadState;

/// <summary>One hand-written core-local, as text: a model that the generator's cache can compare.</summary>
internal sealed record CoreLocalProperty(
    string HintName, string Namespace, string TypeHeaders, int TypeDepth, string PropertyHead, string Name, string TypeText, Storage Storage, FieldShape Shape, bool IsUnsafe);

/// <summary>
/// Writes the other part of a hand-written <c>[CoreLocal] static partial ref T Name { get; }</c>.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class CoreLocalGenerator : IIncrementalGenerator
{
    /// <summary>The step that describes the properties, and the one that gives each its file: their names, for tests of the cache.</summary>
    public const string PropertiesStep = "Hrtify.CoreLocalProperties", FilesStep = "Hrtify.CoreLocalFiles";

    private static readonly SymbolDisplayFormat s_full = SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <inheritdoc />
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var properties = context.SyntaxProvider.ForAttributeWithMetadataName("Hrtify.CoreLocalAttribute", IsPartialReference, Describe)
            .Where(property => property is not null).Select((property, _) => property!).WithTrackingName(PropertiesStep);
        var files = properties.Collect().SelectMany(Files).WithTrackingName(FilesStep);
        context.RegisterSourceOutput(files, (output, property) => output.AddSource(property.HintName, SourceText.From(Write(property), Encoding.UTF8)));
    }

    // One file that the compiler refuses takes all others with it. Names of files are compared without case; and a property
    // copied to be changed stands there twice for a while: the compiler says so, of the user's own line.
    private static IEnumerable<CoreLocalProperty> Files(ImmutableArray<CoreLocalProperty> properties, CancellationToken cancellation)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var hints = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var property in properties)
        {
            if (!names.Add(property.HintName)) continue;
            var hint = property.HintName;
            for (var number = 2; !hints.Add(hint); number++) hint = property.HintName + "." + number;
            yield return property with { HintName = hint + ".CoreLocal.g.cs" };
        }
    }

    private static bool IsPartialReference(SyntaxNode node, CancellationToken cancellation) =>
        node is PropertyDeclarationSyntax { Type: RefTypeSyntax } property && property.Modifiers.Any(SyntaxKind.PartialKeyword) && property.Modifiers.Any(SyntaxKind.StaticKeyword)
        && property.AccessorList?.Accessors.All(accessor => accessor.Body is null && accessor.ExpressionBody is null) == true;

    private static CoreLocalProperty? Describe(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        if (context.TargetSymbol is not IPropertySymbol { PartialImplementationPart: null } symbol) return null;
        var syntax = (PropertyDeclarationSyntax)context.TargetNode;
        var types = syntax.Ancestors().OfType<TypeDeclarationSyntax>().Reverse().ToList();
        // A file-local type cannot have a part elsewhere: the compiler says so (CS9248), and the body has to be written by hand.
        if (types.Exists(type => type.Modifiers.Any(SyntaxKind.FileKeyword)) || types.Exists(type => !type.Modifiers.Any(SyntaxKind.PartialKeyword))) return null;
        // Nor can a variant interface hold a class (CS8427).
        if (types.Exists(type => type.TypeParameterList?.Parameters.Any(parameter => !parameter.VarianceKeyword.IsKind(SyntaxKind.None)) == true)) return null;
        var typeText = symbol.Type.ToDisplayString(s_full);
        var headers = string.Concat(types.Select(type => Header(type) + "\n"));
        var modifiers = string.Join(" ", syntax.Modifiers.Select(modifier => modifier.Text));
        var shape = Converter.ShapeOf(symbol.Type);
        var storage = Storage.Of(symbol.ContainingType, StorageClass.NamePrefix + "Of_" + symbol.Name, context.SemanticModel.Compilation, cancellation);
        var hint = (symbol.ContainingType.ToDisplayString() + "." + symbol.Name).Replace('<', '{').Replace('>', '}').Replace(' ', '_').Replace(',', '_').Replace("@", "");
        var reference = symbol.RefKind == RefKind.RefReadOnly ? " ref readonly " : " ref ";
        return new CoreLocalProperty(hint, symbol.ContainingNamespace.IsGlobalNamespace ? "" : symbol.ContainingNamespace.ToDisplayString(), headers, types.Count,
            modifiers + reference + typeText + " " + syntax.Identifier.Text, symbol.Name, typeText, storage, shape, syntax.Modifiers.Any(SyntaxKind.UnsafeKeyword));
    }

    private static string Header(TypeDeclarationSyntax type) =>
        (type.Modifiers.Any(SyntaxKind.UnsafeKeyword) ? "unsafe " : "") + (type.Modifiers.Any(SyntaxKind.RefKeyword) ? "ref " : "") + "partial "
        + type.Keyword.Text + (type is RecordDeclarationSyntax { ClassOrStructKeyword.RawKind: not 0 } record ? " " + record.ClassOrStructKeyword.Text : "")
        + " " + type.Identifier.Text + (type.TypeParameterList is { } parameters ? "<" + string.Join(", ", parameters.Parameters.Select(parameter => parameter.Identifier.Text)) + ">" : "");

    private static string Write(CoreLocalProperty property)
    {
        var text = new StringBuilder("// <auto-generated/>\n#pragma warning disable\n#nullable enable annotations\n\n");
        if (property.Namespace.Length > 0) text.Append("namespace ").Append(property.Namespace).Append("\n{\n");
        foreach (var header in property.TypeHeaders.Split(['\n'], StringSplitOptions.RemoveEmptyEntries)) text.Append(header).Append("\n{\n");
        text.Append("    ").Append(property.PropertyHead).Append(" { ").Append(Converter.Getter(property.Storage, "value")).Append(" }\n\n");
        var lines = StorageClass.Lines(property.Storage, [new StoredField(property.Name, "value", property.TypeText, property.Shape, property.IsUnsafe)]);
        foreach (var line in lines) text.Append(line.Length == 0 ? "" : "    ").Append(line).Append('\n');
        for (var depth = 0; depth < property.TypeDepth; depth++) text.Append("}\n");
        if (property.Namespace.Length > 0) text.Append("}\n");
        return text.ToString();
    }
}
