using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Hrtify.Generator.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hrtify.Generator.ThreadState;

/// <summary>
/// Gathers the uses of the thread-statics that need more than the reference, and says how each is written. A use for
/// which there is no way to write it refuses its field.
/// </summary>
internal sealed class UseRewrites
{
    private readonly Compilation _compilation;
    private readonly CancellationToken _cancellation;
    private readonly Dictionary<ISymbol, List<Twin>> _twins = new(SymbolEqualityComparer.Default);
    private readonly HashSet<string> _names = [];
    private readonly CallerTexts _texts;
    private readonly Dictionary<ISymbol, Refusal> _refused = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, List<UseRewrite>> _rewrites = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<BaseArgumentListSyntax, List<(ISymbol Field, ArgumentSyntax Argument)>> _passed = [];
    // What the twin is given tells the compiler nothing about the property's null, so all that goes by value in that member
    // goes by the twin.
    private readonly HashSet<(SyntaxNode Member, ISymbol Field)> _twinned = [];

    internal UseRewrites(Compilation compilation, CancellationToken cancellation)
    {
        _compilation = compilation;
        _cancellation = cancellation;
        _texts = new CallerTexts(compilation, cancellation);
    }

    internal IReadOnlyList<Twin> TwinsOf(ISymbol field) => _twins.TryGetValue(field, out var twins) ? twins : [];

    internal IReadOnlyList<UseRewrite> Of(ISymbol field) => _rewrites.TryGetValue(field, out var rewrites) ? rewrites : [];

    /// <summary>Takes in a use; returns why its field is refused, or null.</summary>
    internal RefusalReason? Add(SimpleNameSyntax name, ISymbol field, Use use, SemanticModel model)
    {
        switch (use)
        {
            case Use.Plain or Use.Value:
                return null;
            case Use.Place place:
                return AddPlace(name, field, place, model);
            case Use.Passed passed:
                if (!_passed.TryGetValue(passed.List, out var all)) _passed[passed.List] = all = [];
                all.Add((field, passed.Argument));
                return null;
            case Use.Called called:
                return AddCall(name, field, called, model) ? null : RefusalReason.Await;
            case Use.Refused refused:
                return refused.Reason;
            default:
                throw new System.ArgumentOutOfRangeException(nameof(use), use, null);
        }
    }

    /// <summary>Gives a readonly field the reference by which its type writes it.</summary>
    internal void AddWriter(ISymbol field) => RenameEarly(field, field, new WriterTwin(Unique(field.Name + "__write")));

    /// <summary>Gives a property the core-local that stands for its hidden field.</summary>
    internal void AddHidden(ISymbol field, IPropertySymbol property)
    {
        var hidden = new HiddenTwin(Unique(property.Name + "__field"));
        if (property.SetMethod is null) RenameEarly(field, property, hidden);
        else Add(field, hidden);
    }

    private void RenameEarly(ISymbol field, ISymbol written, Twin twin)
    {
        Add(field, twin);
        foreach (var name in EarlyWrites.Of(written, _compilation, _cancellation)) Rewrite(field, name, Renamed(name, twin.Name));
    }

    /// <summary>To be called when all uses are in; returns the fields that are refused by the whole of them.</summary>
    internal IEnumerable<(ISymbol Field, Refusal Refusal)> Finish()
    {
        foreach (var list in _passed)
        {
            var moved = new HashSet<ArgumentSyntax>(list.Value.Select(passed => passed.Argument));
            var rewrite = PassedLater.Plan(list.Key, moved, _compilation.GetSemanticModel(list.Key.SyntaxTree), _cancellation);
            foreach (var (field, argument) in list.Value)
                if (rewrite is null) yield return (field, new Refusal(RefusalReason.Await, argument.GetLocation()));
                else Rewrite(field, argument, rewrite);
        }

        foreach (var (member, field) in _twinned)
            foreach (var name in ValuesIn(member, field)) Rewrite(field, name, Renamed(name, ValueTwin(field, "", null).Name));
        foreach (var refused in _refused) yield return (refused.Key, refused.Value);
    }

    private IEnumerable<SimpleNameSyntax> ValuesIn(SyntaxNode member, ISymbol field)
    {
        var model = _compilation.GetSemanticModel(member.SyntaxTree);
        return member.DescendantNodes().OfType<IdentifierNameSyntax>().Where(name => name.Identifier.ValueText == field.Name
            && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, _cancellation).Symbol?.OriginalDefinition, field)
            && UseRules.Judge(name, model, _cancellation) is Use.Value);
    }

    private RefusalReason? AddPlace(SimpleNameSyntax name, ISymbol field, Use.Place place, SemanticModel model)
    {
        if (place.Path.Count == 0)
        {
            if (FollowsNull(field)) _twinned.Add((MemberOf(name), field));
            Rewrite(field, name, Renamed(name, ValueTwin(field, "", null).Name));
            return null;
        }

        if (TypeOfPath((IFieldSymbol)field, place.Path) is not { } type || place.Whole.ContainsDirectives) return RefusalReason.Await;
        var twin = ValueTwin(field, "." + string.Join(".", place.Path), type);
        Rewrite(field, name, new UseRewrite(name.SyntaxTree, [new SourceEdit(name.SpanStart, place.Whole.Span.End - name.SpanStart, twin.Name + LineBreaks(name, place.Whole))]));
        return null;
    }

    private bool AddCall(SimpleNameSyntax name, ISymbol field, Use.Called use, SemanticModel model)
    {
        if (model.GetSymbolInfo(use.Call, _cancellation).Symbol is not IMethodSymbol called) return false;
        if (called.ReducedFrom is not null)
        {
            if (CalledLater.PlanExtension(use, called, _cancellation) is not { } extension) return false;
            Rewrite(field, name, extension);
            return true;
        }

        if (TypeAt((IFieldSymbol)field, use.Path) is not { } type || PlainText.HasLineBreak(use.Access) || use.Access.ContainsDirectives) return false;
        if (CalledLater.PlanMethod(use, called, type, field.ContainingType, Format((IFieldSymbol)field), _compilation) is not { } plan) return false;
        var twin = Twins(field).OfType<CallTwin>().FirstOrDefault(known => known with { Name = "" } == plan)
            ?? Add(field, plan with { Name = Unique(field.Name + "__" + plan.Method + plan.Path.Replace('.', '_').Replace("@", "")) });
        Rewrite(field, name, new UseRewrite(name.SyntaxTree, [new SourceEdit(name.SpanStart, use.Access.Span.End - name.SpanStart, twin.Name)]));
        return true;
    }

    private static UseRewrite Renamed(SimpleNameSyntax name, string twin) => new(name.SyntaxTree, [new SourceEdit(name.SpanStart, name.Span.Length, twin)]);

    // What stands behind the place keeps its line.
    private static string LineBreaks(SimpleNameSyntax name, SyntaxNode whole) =>
        string.Concat(whole.ToString().Skip(name.SpanStart - whole.SpanStart).Where(letter => letter is '\n' or '\r'));

    private void Rewrite(ISymbol field, SyntaxNode at, UseRewrite rewrite)
    {
        if (!_rewrites.TryGetValue(field, out var rewrites)) _rewrites[field] = rewrites = [];
        rewrites.Add(rewrite);
        if (_texts.Keep(at) is { } kept) rewrites.AddRange(kept);
        else if (!_refused.ContainsKey(field)) _refused.Add(field, new Refusal(RefusalReason.CallerName, at.GetLocation()));
    }

    private ValueTwin ValueTwin(ISymbol field, string path, string? type) =>
        Twins(field).OfType<ValueTwin>().FirstOrDefault(known => known.Path == path)
        ?? Add(field, new ValueTwin(Unique(field.Name + "__value" + path.Replace('.', '_').Replace("@", "")), path, type));

    private TTwin Add<TTwin>(ISymbol field, TTwin twin)
        where TTwin : Twin
    {
        Twins(field).Add(twin);
        return twin;
    }

    private List<Twin> Twins(ISymbol field)
    {
        if (!_twins.TryGetValue(field, out var twins)) _twins[field] = twins = [];
        return twins;
    }

    // No text of the program holds the name, so nothing in it can mean another member by it.
    private string Unique(string name)
    {
        while (_compilation.SyntaxTrees.Any(tree => tree.GetText(_cancellation).ToString().Contains(name)) || !_names.Add(name)) name += "_";
        return name;
    }

    // The path is followed in the field's own declaration: a use may stand in a closed generic.
    private ITypeSymbol? TypeAt(IFieldSymbol field, IReadOnlyList<string> path)
    {
        var type = field.Type;
        foreach (var name in path)
        {
            var member = type.GetMembers(name.TrimStart('@')).FirstOrDefault(found => !found.IsStatic);
            if (member is null || !_compilation.IsSymbolAccessibleWithin(member, field.ContainingType)) return null;
            switch (member)
            {
                case IFieldSymbol inner:
                    type = inner.Type;
                    break;
                // The last one may be a property.
                case IPropertySymbol { IsIndexer: false, GetMethod: { } get, SetMethod: { IsInitOnly: false } set } property
                    when _compilation.IsSymbolAccessibleWithin(get, field.ContainingType) && _compilation.IsSymbolAccessibleWithin(set, field.ContainingType):
                    type = property.Type;
                    break;
                default:
                    return null;
            }
        }

        return _compilation.IsSymbolAccessibleWithin(type, field.ContainingType) ? type : null;
    }

    private string? TypeOfPath(IFieldSymbol field, IReadOnlyList<string> path) => TypeAt(field, path)?.ToDisplayString(Format(field));

    // Before C# 8, and where the user has not enabled it, a type must not say that it may be null.
    private SymbolDisplayFormat Format(IFieldSymbol field)
    {
        var where = field.Locations[0];
        var context = _compilation.GetSemanticModel(where.SourceTree!).GetNullableContext(where.SourceSpan.Start);
        return (context & NullableContext.AnnotationsEnabled) != 0
            ? s_escaped.AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier)
            : s_escaped;
    }

    private static readonly SymbolDisplayFormat s_escaped = SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    private static bool FollowsNull(ISymbol field) =>
        field is IFieldSymbol { Type: { IsValueType: false } or { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } };

    private static SyntaxNode MemberOf(SyntaxNode node) =>
        node.Ancestors().FirstOrDefault(ancestor => ancestor is GlobalStatementSyntax) is { } global
            ? global.Parent!
            : node.FirstAncestorOrSelf<MemberDeclarationSyntax>() ?? node;
}
