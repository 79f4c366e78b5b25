using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading;
using Hrtify.Generator.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hrtify.Generator.ThreadState;

/// <summary>How a value of the field's type becomes an object, for inspection.</summary>
internal enum FieldShape
{
    Value,
    /// <summary>A call with it would be dynamic too.</summary>
    Dynamic,
    Pointer,
}

/// <summary>
/// Writes the conversion of a declaration: a static property that returns a reference, on the field's own tokens and
/// lines, and at the end of its type the class that holds the values of one context.
/// </summary>
internal sealed class Converter
{
    internal const string Inline =
        "[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]";

    private readonly SemanticModel _model;
    private readonly CopyLines _lines;
    private readonly List<SourceEdit> _edits;
    private readonly CancellationToken _cancellation;
    private readonly Dictionary<SyntaxTree, string> _namingTexts = new();

    private Converter(SemanticModel model, CopyLines lines, List<SourceEdit> edits, CancellationToken cancellation)
    {
        _model = model;
        _lines = lines;
        _edits = edits;
        _cancellation = cancellation;
    }

    /// <summary>Adds the edits for the converted fields of one file.</summary>
    internal static void Convert(IEnumerable<DecidedField> fields, SemanticModel model, CopyLines lines, List<SourceEdit> edits, CancellationToken cancellation)
    {
        var converter = new Converter(model, lines, edits, cancellation);
        foreach (var type in fields.GroupBy(decided => (TypeDeclarationSyntax)decided.Field.Declaration.Parent!))
            converter.ConvertType(type.Key, [.. type]);
    }

    private void ConvertType(TypeDeclarationSyntax type, List<DecidedField> fields)
    {
        var symbol = fields[0].Field.Symbol.ContainingType;
        var storage = Storage.Of(symbol, StorageName(symbol, type), _model.Compilation, _cancellation);
        var stored = new List<StoredField>();
        var twins = new List<string>();
        foreach (var declaration in fields.GroupBy(decided => decided.Field.Declaration))
        {
            switch (declaration.Key)
            {
                case FieldDeclarationSyntax field:
                    ConvertDeclaration(field, symbol, declaration.ToDictionary(decided => decided.Field.Symbol.Name), storage, stored);
                    twins.AddRange(declaration.SelectMany(decided => Twins(decided, field, storage, stored)));
                    break;
                case PropertyDeclarationSyntax property:
                    twins.AddRange(ConvertProperty(property, declaration.Single(), symbol, storage, stored));
                    break;
                default:
                    throw new System.InvalidOperationException("No declaration of this kind is converted: " + declaration.Key.Kind());
            }
        }

        var brace = type.CloseBraceToken.SpanStart;
        var nullableKnown = _lines.HasNullableDirectives;
        var storageNullable = (_model.GetNullableContext(fields[0].Field.Where.SourceSpan.Start) & NullableContext.AnnotationsEnabled) != 0 ? "enable" : "disable";
        var lines = nullableKnown ? new[] { "#nullable " + storageNullable + " annotations" } : [];
        if (twins.Count > 0) twins.InsertRange(0, ["", "// For uses that the properties above do not serve: a reference cannot be held across an await, nor by an expression tree."]);
        _edits.Add(_lines.Insert(brace, lines.Concat(StorageClass.Lines(storage, stored)).Concat(twins)));
    }

    private IEnumerable<string> Twins(DecidedField field, FieldDeclarationSyntax declaration, Storage storage, List<StoredField> stored)
    {
        var variable = declaration.Declaration.Variables.First(other => other.Identifier.ValueText == field.Field.Symbol.Name);
        var modifiers = ModifiersOf(declaration);
        var type = PlainText.Of(declaration.Declaration.Type);
        var attributes = string.Concat(AttributesOf(declaration).Where(SpeaksOfUse).Select(attribute => "[" + PlainText.Of(attribute) + "] "));
        // Of a member of the value only these two hold.
        var warns = string.Concat(AttributesOf(declaration).Where(attribute => AttributeTexts.Warns(TypeOf(attribute))).Select(attribute => "[" + PlainText.Of(attribute) + "] "));
        if (field.Twins.Count > 0 && _lines.HasNullableDirectives) yield return Annotations(field);
        foreach (var twin in field.Twins)
        {
            var name = variable.Identifier.Text;
            yield return twin switch
            {
                ValueTwin value when declaration.Modifiers.Any(SyntaxKind.ReadOnlyKeyword) => TwinText.Readable(value, Head(value), name),
                ValueTwin value => TwinText.Writable(value, Head(value), name),
                CallTwin call => TwinText.Of(call, warns + modifiers, name),
                WriterTwin => "private static " + (IsUnsafe(declaration) ? "unsafe " : "") + "ref " + type + " " + twin.Name + " { get { return ref " + storage.Current + "." + stored.Find(other => other.Name == variable.Identifier.ValueText).Member + "; } }",
                _ => throw new System.InvalidOperationException("A field has no such twin: " + twin),
            };
        }

        string Head(ValueTwin value) => (value.TypeText is null ? attributes : warns) + modifiers + (value.TypeText ?? type) + " ";
    }

    private string Annotations(DecidedField field) =>
        "#nullable " + ((_model.GetNullableContext(field.Field.Where.SourceSpan.Start) & NullableContext.AnnotationsEnabled) != 0 ? "enable" : "disable") + " annotations";

    private IEnumerable<string> ConvertProperty(PropertyDeclarationSyntax property, DecidedField field, INamedTypeSymbol owner, Storage storage, List<StoredField> stored)
    {
        var hidden = field.Twins.OfType<HiddenTwin>().Single().Name;
        var type = PlainText.Of(property.Type);
        var shape = ShapeOf(((IFieldSymbol)field.Field.Symbol).Type);
        var isUnsafe = property.Modifiers.Any(SyntaxKind.UnsafeKeyword);
        var member = StoredName(hidden, storage.Name, stored);
        stored.Add(new StoredField(property.Identifier.ValueText, member, type, shape, isUnsafe));
        var followed = string.Concat(property.AttributeLists.SelectMany(list => list.Attributes).Where(MustFollowInitializer).Select(attribute => "[" + PlainText.Of(attribute) + "] "));
        _edits.AddRange(AutoPropertyConverter.Convert(property, hidden,
            OpenInitializer(property.Identifier.ValueText, hidden, owner, followed, shape, isUnsafe).TrimStart() + " =", CloseInitializer(shape, property)));
        if (_lines.HasNullableDirectives) yield return Annotations(field);
        yield return "[" + CoreLocals.Written + "] private static " + (isUnsafe ? "unsafe " : "") + "ref " + type + " " + hidden + " { " + Getter(storage, member) + " }";
    }

    internal static string Getter(Storage storage, string member) =>
        Inline + " get { " + (storage.Touch is null ? "" : "byte touched = " + storage.Touch + "; ") + "return ref " + storage.Current + "." + member + "; }";

    private static bool IsUnsafe(FieldDeclarationSyntax declaration) => declaration.Modifiers.Any(SyntaxKind.UnsafeKeyword);

    // A property says by its type that it is readonly, and volatile has no meaning where nobody else can see the place.
    private static string ModifiersOf(FieldDeclarationSyntax declaration) =>
        string.Concat(declaration.Modifiers.Where(modifier => !IsOfFieldsOnly(modifier)).Select(modifier => modifier.Text + " "));

    private static bool IsOfFieldsOnly(SyntaxToken modifier) => modifier.IsKind(SyntaxKind.ReadOnlyKeyword) || modifier.IsKind(SyntaxKind.VolatileKeyword);

    // What the compiler tells the users of a value.
    private bool SpeaksOfUse(AttributeSyntax attribute) =>
        TypeOf(attribute) is var type && (AttributeTexts.Warns(type) || AttributeTexts.IsOfAnalysis(type));

    private void ConvertDeclaration(FieldDeclarationSyntax declaration, INamedTypeSymbol owner, Dictionary<string, DecidedField> converted, Storage storage, List<StoredField> stored)
    {
        var variables = declaration.Declaration.Variables;
        var type = declaration.Declaration.Type;
        var typeText = PlainText.Of(type);
        var shape = ShapeOf(_model.GetTypeInfo(type, _cancellation).Type);
        var modifiers = string.Concat(declaration.Modifiers.Select(modifier => modifier.Text + " "));
        var reference = declaration.Modifiers.Any(SyntaxKind.ReadOnlyKeyword) ? "ref readonly " : "ref ";
        var isUnsafe = IsUnsafe(declaration);
        var forgives = ForgivesNull(declaration);
        var followed = string.Concat(AttributesOf(declaration).Where(MustFollowInitializer).Select(attribute => "[" + PlainText.Of(attribute) + "] "));
        var keptAttributes = KeptAttributes(declaration, converted: true);
        var originalAttributes = KeptAttributes(declaration, converted: false);

        for (var i = 0; i < variables.Count; i++)
        {
            var variable = variables[i];
            var name = variable.Identifier.Text;
            var becomes = converted.TryGetValue(variable.Identifier.ValueText, out var decided);
            if (i == 0)
            {
                if (becomes)
                {
                    ReplaceAttributes(declaration);
                    foreach (var modifier in declaration.Modifiers.Where(IsOfFieldsOnly)) _edits.Add(PlainText.Without(modifier));
                    _edits.Add(new SourceEdit(type.SpanStart, 0, reference));
                }
            }
            else
            {
                // A comma between two variables becomes the end of one member and the head of the next.
                var comma = variables.GetSeparator(i - 1);
                var end = EndOf(variables[i - 1], converted, shape);
                var head = becomes
                    ? keptAttributes + "[" + CoreLocals.Written + "] " + ModifiersOf(declaration) + reference + typeText + " "
                    : originalAttributes + modifiers + typeText + " ";
                _edits.Add(new SourceEdit(comma.SpanStart, comma.Span.Length, end + " " + head));
            }

            if (becomes)
            {
                NameArrayType(type, variable);
                var member = StoredName(name, storage.Name, stored);
                stored.Add(new StoredField(variable.Identifier.ValueText, member, typeText, shape, isUnsafe));
                var body = " { " + Getter(storage, member + forgives) + " }";
                var target = decided.Twins.OfType<WriterTwin>().FirstOrDefault()?.Name ?? name;
                if (variable.Initializer is not null) body += OpenInitializer(variable.Identifier.ValueText, target, owner, followed, shape, isUnsafe);
                _edits.Add(new SourceEdit(variable.Identifier.Span.End, 0, body));
            }
        }

        var semicolon = declaration.SemicolonToken;
        _edits.Add(new SourceEdit(semicolon.SpanStart, semicolon.Span.Length, EndOf(variables[variables.Count - 1], converted, shape)));
    }

    internal static FieldShape ShapeOf(ITypeSymbol? type) => type switch
    {
        IPointerTypeSymbol or IFunctionPointerTypeSymbol => FieldShape.Pointer,
        IDynamicTypeSymbol => FieldShape.Dynamic,
        _ => FieldShape.Value,
    };

    // An initializer keeps its place, its text and its one evaluation: static readonly byte x__ran = CoreState.Ran(x = Init());
    private static string OpenInitializer(string member, string name, INamedTypeSymbol owner, string attributes, FieldShape shape, bool isUnsafe)
    {
        var ran = member + "__ran";
        while (owner.GetMembers(ran).Length > 0) ran += "_";
        var head = " " + attributes + "private static " + (isUnsafe ? "unsafe " : "") + "readonly byte " + ran + " = ";
        return shape switch
        {
            FieldShape.Pointer => head + "(" + name,
            // The type is not written again: a '?' in it could warn a second time, on another line.
            FieldShape.Value => head + StorageClass.State + ".Ran(" + name,
            // Without the cast the call itself would be dynamic, and need a binder that the project may not have.
            FieldShape.Dynamic => head + StorageClass.State + ".Ran<object>((object)(" + name,
            _ => throw new System.ArgumentOutOfRangeException(nameof(shape), shape, null),
        };
    }

    private static string EndOf(VariableDeclaratorSyntax variable, Dictionary<string, DecidedField> converted, FieldShape shape) =>
        !converted.ContainsKey(variable.Identifier.ValueText) ? ";" : variable.Initializer is null ? "" : CloseInitializer(shape, variable);

    private static string CloseInitializer(FieldShape shape, SyntaxNode declared) => shape switch
    {
        FieldShape.Dynamic => SaysNull(declared) ? ")!);" : "));",
        FieldShape.Pointer => ") == null ? (byte)0 : (byte)0;",
        FieldShape.Value => ");",
        _ => throw new System.ArgumentOutOfRangeException(nameof(shape), shape, null),
    };

    // Before C# 8 there is neither the word nor the warning that it stills.
    private static bool SaysNull(SyntaxNode node) => ((CSharpParseOptions)node.SyntaxTree.Options).LanguageVersion >= LanguageVersion.CSharp8;

    private void ReplaceAttributes(FieldDeclarationSyntax declaration)
    {
        foreach (var list in declaration.AttributeLists)
        {
            if (list.Attributes.Any(attribute => RoleOf(attribute) == AttributeRole.Dropped))
            {
                _edits.Add(new SourceEdit(list.SpanStart, list.Span.Length, WithoutDropped(list)));
                continue;
            }

            if (list.Target is { } target) _edits.Add(new SourceEdit(target.SpanStart, target.Span.Length, "property:"));
            foreach (var attribute in list.Attributes)
            {
                switch (RoleOf(attribute))
                {
                    case AttributeRole.ThreadStatic:
                        _edits.Add(new SourceEdit(attribute.SpanStart, attribute.Span.Length, CoreLocals.Written));
                        break;
                    case AttributeRole.Dropped or AttributeRole.Kept:
                        break;
                }
            }
        }

    }

    // { 1, 2 } is an initializer of a declaration only; as the right side of an assignment it needs its type.
    private void NameArrayType(TypeSyntax type, VariableDeclaratorSyntax variable)
    {
        if (variable.Initializer?.Value is not InitializerExpressionSyntax array) return;
        var named = type is NullableTypeSyntax nullable ? nullable.ElementType : type;
        // An alias of an array type cannot stand there.
        var text = named is ArrayTypeSyntax || _model.GetTypeInfo(named, _cancellation).Type is not IArrayTypeSymbol aliased
            ? PlainText.Of(named)
            : aliased.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        _edits.Add(new SourceEdit(array.SpanStart, 0, "new " + text + " "));
    }

    // Written anew on its own lines, so that brackets and commas are right.
    private string WithoutDropped(AttributeListSyntax list)
    {
        var kept = list.Attributes.Where(attribute => RoleOf(attribute) != AttributeRole.Dropped)
            .Select(attribute => RoleOf(attribute) == AttributeRole.ThreadStatic ? CoreLocals.Written : PlainText.Of(attribute)).ToList();
        var lineBreaks = string.Concat(list.ToString().Where(letter => letter == '\n').Select(_ => _lines.NewLine));
        return (kept.Count == 0 ? "" : "[" + string.Join(", ", kept) + "]") + lineBreaks;
    }

    private enum AttributeRole
    {
        Kept,
        ThreadStatic,
        Dropped,
    }

    private AttributeRole RoleOf(AttributeSyntax attribute)
    {
        var type = TypeOf(attribute);
        return Recogniser.IsThreadStaticAttribute(type) ? AttributeRole.ThreadStatic
            : DeclarationRules.IsDropped(type) ? AttributeRole.Dropped
            : AttributeRole.Kept;
    }

    // What silences the compiler, analyzers and the trimmer about the initializer stands on the field, and it goes along.
    private bool MustFollowInitializer(AttributeSyntax attribute) =>
        TypeOf(attribute)?.Name
            is "ObsoleteAttribute" or "ExperimentalAttribute" or "SuppressMessageAttribute" or "UnconditionalSuppressMessageAttribute";

    // The property says of its null what the storage does not.
    private string ForgivesNull(FieldDeclarationSyntax declaration) =>
        SaysNull(declaration)
        && AttributesOf(declaration).Any(attribute => TypeOf(attribute)?.Name is "NotNullAttribute" or "MaybeNullAttribute" or "DisallowNullAttribute") ? "!" : "";

    private INamedTypeSymbol? TypeOf(AttributeSyntax attribute) => _model.GetSymbolInfo(attribute, _cancellation).Symbol?.ContainingType;

    private static IEnumerable<AttributeSyntax> AttributesOf(FieldDeclarationSyntax declaration) => declaration.AttributeLists.SelectMany(list => list.Attributes);

    private string KeptAttributes(FieldDeclarationSyntax declaration, bool converted)
    {
        var text = new StringBuilder();
        foreach (var attribute in AttributesOf(declaration))
            if (!converted || RoleOf(attribute) == AttributeRole.Kept) text.Append('[').Append(PlainText.Of(attribute)).Append("] ");
        return text.ToString();
    }

    private string StorageName(INamedTypeSymbol symbol, TypeDeclarationSyntax type)
    {
        var part = symbol.DeclaringSyntaxReferences.Select((reference, index) => (reference, index))
            .Where(pair => pair.reference.SyntaxTree == type.SyntaxTree && pair.reference.Span == type.Span).Select(pair => pair.index).FirstOrDefault();
        var name = part == 0 ? StorageClass.NamePrefix : StorageClass.NamePrefix + part;
        while (IsTaken(name, symbol)) name += "_";
        return name;
    }

    // All that begins with the name is ours. What the type's own text says may stand for anything: a type, a type parameter,
    // a member of an outer type.
    private bool IsTaken(string name, INamedTypeSymbol symbol) =>
        WithBases(symbol).Any(@base => @base.GetMembers().Any(member => member.Name.StartsWith(name, System.StringComparison.Ordinal)))
        || symbol.DeclaringSyntaxReferences.Any(part => TextOf(part.SyntaxTree) is { Length: > 0 } text && text.Contains(name));

    // Empty where the name is nowhere in it, as nearly always.
    private string TextOf(SyntaxTree tree)
    {
        if (_namingTexts.TryGetValue(tree, out var known)) return known;
        var text = tree.GetText(_cancellation).ToString();
        return _namingTexts[tree] = text.Contains(StorageClass.NamePrefix) ? text : "";
    }

    // A name that derived code knows from a base must not be hidden; our own classes are private there.
    private static IEnumerable<INamedTypeSymbol> WithBases(INamedTypeSymbol symbol)
    {
        for (var type = symbol; type is not null; type = type.BaseType) yield return type;
    }

    private static readonly HashSet<string> s_taken =
    [
        "t_current", "Current", "Attach", "Enter", "Leave", "Inspect", "Find", "Add", "Ran", "Equals", "GetHashCode", "GetType", "ToString",
        "MemberwiseClone", "Finalize", "ReferenceEquals",
    ];

    private static string StoredName(string name, string storage, List<StoredField> stored)
    {
        while (s_taken.Contains(name.TrimStart('@')) || name == storage || stored.Exists(field => field.Member == name)) name += "_";
        return name;
    }
}
