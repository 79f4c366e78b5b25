using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Hrtify.Generator.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hrtify.Generator.ThreadState;

/// <summary>
/// Gathers the uses of core-locals that need more than the reference, and says how each is written. A use for which there
/// is no way to write it refuses its field; if that is another assembly's, itself.
/// </summary>
internal sealed class UseRewrites
{
    private readonly Compilation _compilation;
    private readonly CancellationToken _cancellation;
    private readonly Dictionary<TwinHome, List<Twin>> _twins = [];
    private readonly HashSet<string> _names = [];
    // The program's words with two underscores in a row, as all names that are made here have them.
    private HashSet<string>? _doubled;
    private readonly CallerTexts _texts;
    private readonly List<(TwinHome Home, Refusal Refusal)> _refused = [];
    private readonly Dictionary<TwinHome, List<UseRewrite>> _rewrites = [];
    private readonly Dictionary<BaseArgumentListSyntax, List<(TwinHome Home, ArgumentSyntax Argument)>> _passed = [];
    // What the twin is given tells the compiler nothing about the property's null, so all that goes by value in that member
    // goes by the twin.
    private readonly HashSet<(SyntaxNode Member, TwinHome Home)> _twinned = [];

    internal UseRewrites(Compilation compilation, CancellationToken cancellation)
    {
        _compilation = compilation;
        _cancellation = cancellation;
        _texts = new CallerTexts(compilation, cancellation);
    }

    internal IReadOnlyList<Twin> TwinsOf(TwinHome home) => _twins.TryGetValue(home, out var twins) ? twins : [];

    internal IReadOnlyList<UseRewrite> Of(TwinHome home) => _rewrites.TryGetValue(home, out var rewrites) ? rewrites : [];

    /// <summary>Takes in a use; returns why it is refused, or null.</summary>
    internal RefusalReason? Add(SimpleNameSyntax name, TwinHome home, Use use, SemanticModel model)
    {
        switch (use)
        {
            case Use.Plain or Use.Value:
                return null;
            case Use.Place place:
                return AddPlace(name, home, place);
            case Use.Passed passed:
                if (!_passed.TryGetValue(passed.List, out var all)) _passed[passed.List] = all = [];
                all.Add((home, passed.Argument));
                return null;
            case Use.Called called:
                return AddCall(name, home, called, model);
            case Use.Refused refused:
                return refused.Reason;
            default:
                throw new System.ArgumentOutOfRangeException(nameof(use), use, null);
        }
    }

    /// <summary>Gives a readonly field the reference by which its type writes it.</summary>
    internal void AddWriter(TwinHome home) => RenameEarly(home, home.Local, new WriterTwin(Unique(home.Local.Name + "__write")));

    /// <summary>Gives a property the core-local that stands for its hidden field.</summary>
    internal void AddHidden(TwinHome home, IPropertySymbol property)
    {
        var hidden = new HiddenTwin(Unique(property.Name + "__field"));
        if (property.SetMethod is null) RenameEarly(home, property, hidden);
        else Add(home, hidden);
    }

    private void RenameEarly(TwinHome home, ISymbol written, Twin twin)
    {
        Add(home, twin);
        foreach (var name in EarlyWrites.Of(written, _compilation, _cancellation)) Rewrite(home, name, Replaced(name, name, twin.Name));
    }

    /// <summary>To be called when all uses are in; returns what is refused by the whole of them.</summary>
    internal IEnumerable<(TwinHome Home, Refusal Refusal)> Finish()
    {
        foreach (var list in _passed)
        {
            var moved = new HashSet<ArgumentSyntax>(list.Value.Select(passed => passed.Argument));
            var rewrite = PassedLater.Plan(list.Key, moved, _compilation.GetSemanticModel(list.Key.SyntaxTree), _cancellation);
            foreach (var (home, argument) in list.Value)
                if (rewrite is null) _refused.Add((home, new Refusal(RefusalReason.Await, argument.GetLocation())));
                else Rewrite(home, argument, rewrite);
        }

        foreach (var (member, home) in _twinned)
            foreach (var name in ValuesIn(member, home)) RewriteValue(name, home);
        return _refused;
    }

    private IEnumerable<SimpleNameSyntax> ValuesIn(SyntaxNode member, TwinHome home)
    {
        var model = home.ModelOf(member.SyntaxTree);
        return member.DescendantNodes().OfType<IdentifierNameSyntax>().Where(name => name.Identifier.ValueText == home.Local.Name
            && home.Serves(name, model.GetSymbolInfo(name, _cancellation).Symbol)
            && UseRules.Judge(name, model, _cancellation) is Use.Value);
    }

    private RefusalReason? AddPlace(SimpleNameSyntax name, TwinHome home, Use.Place place)
    {
        if (home.WhyNone is { } why) return why;
        var whole = place.Path.Count == 0 ? home.Named(name) : place.Whole;
        if (PlainText.HasDirective(whole)) return RefusalReason.Await;
        if (place.Path.Count == 0)
        {
            if (FollowsNull(home)) _twinned.Add((MemberOf(name), home));
            RewriteValue(name, home);
            return null;
        }

        if (TypeAt(home, place.Path) is not { } type) return RefusalReason.Await;
        Rewrite(home, name, Replaced(home.Named(name), whole, home.Reached(ValueTwin(home, "." + string.Join(".", place.Path), home.Written(type)))));
        return null;
    }

    private void RewriteValue(SimpleNameSyntax name, TwinHome home) => Rewrite(home, name, Replaced(home.Named(name), home.Named(name), home.Reached(ValueTwin(home, "", null))));

    private RefusalReason? AddCall(SimpleNameSyntax name, TwinHome home, Use.Called use, SemanticModel model)
    {
        if (model.GetSymbolInfo(use.Call, _cancellation).Symbol is not IMethodSymbol called) return RefusalReason.Await;
        if (called.ReducedFrom is not null)
        {
            if (CalledLater.PlanExtension(use, called, _cancellation) is not { } extension) return RefusalReason.Await;
            Rewrite(home, name, extension);
            return null;
        }

        if (home.WhyNone is { } why) return why;
        if (TypeAt(home, use.Path) is not { } type || PlainText.HasLineBreak(use.Access) || PlainText.HasDirective(use.Access)) return RefusalReason.Await;
        if (CalledLater.PlanMethod(use, called, type, home, _compilation) is not { } plan) return RefusalReason.Await;
        var twin = Twins(home).OfType<CallTwin>().FirstOrDefault(known => known with { Name = "" } == plan)
            ?? Add(home, plan with { Name = Unique(home.Local.Name + "__" + plan.Method + plan.Path.Replace('.', '_').Replace("@", "")) });
        Rewrite(home, name, Replaced(home.Named(name), use.Access, home.Reached(twin)));
        return null;
    }

    // What stands behind the place keeps its line.
    private static UseRewrite Replaced(SyntaxNode first, SyntaxNode whole, string twin)
    {
        var start = first.SpanStart;
        var lineBreaks = string.Concat(whole.ToString().Skip(start - whole.SpanStart).Where(letter => letter is '\n' or '\r'));
        return new UseRewrite(whole.SyntaxTree, [new SourceEdit(start, whole.Span.End - start, twin + lineBreaks)]);
    }

    private void Rewrite(TwinHome home, SyntaxNode at, UseRewrite rewrite)
    {
        if (_texts.Keep(at) is not { } kept)
        {
            _refused.Add((home, new Refusal(RefusalReason.CallerName, at.GetLocation())));
            return;
        }

        if (!_rewrites.TryGetValue(home, out var rewrites)) _rewrites[home] = rewrites = [];
        rewrites.Add(rewrite);
        rewrites.AddRange(kept);
    }

    private ValueTwin ValueTwin(TwinHome home, string path, string? type) =>
        Twins(home).OfType<ValueTwin>().FirstOrDefault(known => known.Path == path)
        ?? Add(home, new ValueTwin(Unique(home.Local.Name + "__value" + path.Replace('.', '_').Replace("@", "")), path, type));

    private TTwin Add<TTwin>(TwinHome home, TTwin twin)
        where TTwin : Twin
    {
        Twins(home).Add(twin);
        return twin;
    }

    private List<Twin> Twins(TwinHome home)
    {
        if (!_twins.TryGetValue(home, out var twins)) _twins[home] = twins = [];
        return twins;
    }

    // No word of the program is the name, so nothing in it can mean another member by it.
    private string Unique(string name)
    {
        _doubled ??= [.. _compilation.SyntaxTrees.Select(tree => tree.GetText(_cancellation).ToString()).Where(text => text.Contains("__")).SelectMany(WordSearch.WordsOf).Where(word => word.Contains("__"))];
        while (_doubled.Contains(name) || !_names.Add(name)) name += "_";
        return name;
    }

    // The path of a field is followed in its own declaration: a use may stand in a closed generic.
    private ITypeSymbol? TypeAt(TwinHome home, IReadOnlyList<string> path)
    {
        var type = home.Type;
        foreach (var name in path)
        {
            var member = type.GetMembers(name.TrimStart('@')).FirstOrDefault(found => !found.IsStatic);
            if (member is null || !_compilation.IsSymbolAccessibleWithin(member, home.Owner)) return null;
            switch (member)
            {
                case IFieldSymbol inner:
                    type = inner.Type;
                    break;
                // The last one may be a property.
                case IPropertySymbol { IsIndexer: false, GetMethod: { } get, SetMethod: { IsInitOnly: false } set } property
                    when _compilation.IsSymbolAccessibleWithin(get, home.Owner) && _compilation.IsSymbolAccessibleWithin(set, home.Owner):
                    type = property.Type;
                    break;
                default:
                    return null;
            }
        }

        return home.CanName(type) ? type : null;
    }

    private static bool FollowsNull(TwinHome home) => home.Type is { IsValueType: false } or { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T };

    private static SyntaxNode MemberOf(SyntaxNode node) =>
        node.Ancestors().FirstOrDefault(ancestor => ancestor is GlobalStatementSyntax) is { } global
            ? global.Parent!
            : node.FirstAncestorOrSelf<MemberDeclarationSyntax>() ?? node;
}
