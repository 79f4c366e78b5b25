using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Hrtify.Generator.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hrtify.Generator.ThreadState;

/// <summary>What thread state becomes.</summary>
internal enum ContextMode
{
    /// <summary>Core-local: each context has its own.</summary>
    PerCore,

    /// <summary>Plain statics: there is one context.</summary>
    Single,
}

/// <summary>What the project says about the conversion of its thread state.</summary>
internal sealed record ThreadStateOptions(bool IsPackable, bool ConvertVisible, ContextMode Contexts = ContextMode.PerCore);

/// <summary>What is decided about a compilation's thread state.</summary>
internal sealed record Decided(IReadOnlyList<DecidedField> Fields, ForeignUses Foreign);

/// <summary>
/// Decides for each thread-static: converted, or refused with the first reason found. And for each use of another
/// assembly's core-local that its reference does not serve: written otherwise, or refused.
/// </summary>
internal sealed class Decider
{
    private readonly Compilation _compilation;
    private readonly CancellationToken _cancellation;
    private readonly UseRewrites _rewrites;
    private readonly UserHomes _homes;
    private readonly Dictionary<ISymbol, Refusal> _refusals = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, TwinHome> _besides = new(SymbolEqualityComparer.Default);
    private readonly List<(SimpleNameSyntax Name, UserHome Home, RefusalReason? Reason)> _foreign = [];

    private Decider(Compilation compilation, CancellationToken cancellation)
    {
        _compilation = compilation;
        _cancellation = cancellation;
        _rewrites = new UseRewrites(compilation, cancellation);
        _homes = new UserHomes(cancellation);
    }

    internal static Decided Decide(Compilation compilation, ThreadStateOptions options, CancellationToken cancellation)
    {
        var fields = Recogniser.Recognise(compilation, cancellation);
        var foreign = CoreLocals.ForeignNames(compilation, cancellation);
        return fields.Count + foreign.Count == 0 ? new Decided([], ForeignUses.None) : new Decider(compilation, cancellation).Decide(fields, foreign, options);
    }

    private Decided Decide(List<ThreadStaticField> fields, HashSet<string> foreign, ThreadStateOptions options)
    {
        switch (options.Contexts)
        {
            case ContextMode.Single:
                SingleContext.Judge(_compilation, fields, _refusals, _cancellation);
                JudgeUses([], foreign);
                break;
            case ContextMode.PerCore:
                foreach (var field in fields)
                    if (DeclarationRules.Judge(field, _compilation, options, _cancellation) is { } refusal) _refusals[field.Symbol] = refusal;
                foreach (var field in fields.Where(field => !_refusals.ContainsKey(field.Symbol))) AddEarly(field);
                JudgeUses(fields, foreign);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(options), options.Contexts, null);
        }

        var late = _rewrites.Finish().ToLookup(refused => refused.Home, refused => refused.Refusal);
        foreach (var refused in late.Where(refused => refused.Key is TwinHome.BesideField)) Refuse([refused.Key.Local], refused.First());
        return new Decided(fields.ConvertAll(Decision), Foreign(foreign, late));
    }

    private DecidedField Decision(ThreadStaticField field) => _refusals.TryGetValue(field.Symbol, out var refusal)
        ? new DecidedField(field, refusal, [], [])
        : new DecidedField(field, null, _rewrites.TwinsOf(Beside(field.Symbol)), _rewrites.Of(Beside(field.Symbol)));

    private ForeignUses Foreign(HashSet<string> names, ILookup<TwinHome, Refusal> late)
    {
        var uses = _foreign.ConvertAll(use => new ForeignUse(use.Home.Property, use.Name.GetLocation(), use.Reason is { } reason
            ? new Refusal(reason, use.Name.GetLocation())
            : late[use.Home].FirstOrDefault(refusal => refusal.Where.SourceTree == use.Name.SyntaxTree && refusal.Where.SourceSpan.Contains(use.Name.Span))));
        var homes = _foreign.Select(use => use.Home).Distinct().ToList();
        return new ForeignUses(
            names,
            uses,
            [.. homes.SelectMany(_rewrites.Of)],
            homes.Where(home => _rewrites.TwinsOf(home).Count > 0).ToLookup(home => home.Declaration, home => new ForeignTwins(home, _rewrites.TwinsOf(home))));
    }

    private TwinHome Beside(ISymbol field) =>
        _besides.TryGetValue(field, out var home) ? home : _besides[field] = new TwinHome.BesideField(field, _compilation);

    private void AddEarly(ThreadStaticField field)
    {
        switch (field.Symbol)
        {
            case IFieldSymbol { AssociatedSymbol: IPropertySymbol property }:
                _rewrites.AddHidden(Beside(field.Symbol), property);
                break;
            case IFieldSymbol { IsReadOnly: true }:
                _rewrites.AddWriter(Beside(field.Symbol));
                break;
        }
    }

    private void JudgeUses(List<ThreadStaticField> fields, HashSet<string> foreign)
    {
        var byName = fields.ToLookup(field => field.Symbol.Name, field => (ISymbol)field.Symbol);
        var names = new WordSearch(byName.Select(name => name.Key).Concat(foreign));
        foreach (var tree in _compilation.SyntaxTrees)
        {
            _cancellation.ThrowIfCancellationRequested();
            if (!MayMention(tree, names)) continue;
            SemanticModel? model = null;
            var awaiting = new Dictionary<MemberDeclarationSyntax, bool>();
            foreach (var node in tree.GetRoot(_cancellation).DescendantNodes())
            {
                switch (node)
                {
                    case IdentifierNameSyntax name when (byName.Contains(name.Identifier.ValueText) || foreign.Contains(name.Identifier.ValueText))
                        && (UseRules.MayMatter(name, awaiting) || byName[name.Identifier.ValueText].Any(IsVolatile)):
                        model ??= _compilation.GetSemanticModel(tree);
                        JudgeUse(name, byName, model);
                        break;
                    case InvocationExpressionSyntax call when ReflectionRules.MayAskByName(call):
                        model ??= _compilation.GetSemanticModel(tree);
                        foreach (var asked in ReflectionRules.NamesAsked(call, model, _cancellation))
                            Refuse(byName[asked], new Refusal(RefusalReason.Reflection, call.GetLocation()));
                        break;
                    case AttributeSyntax attribute when ReflectionRules.MayAskByName(attribute):
                        model ??= _compilation.GetSemanticModel(tree);
                        foreach (var asked in ReflectionRules.NamesAsked(attribute, model, _cancellation))
                            Refuse(byName[asked], new Refusal(RefusalReason.Reflection, attribute.GetLocation()));
                        break;
                }
            }
        }
    }

    private void JudgeUse(SimpleNameSyntax name, ILookup<string, ISymbol> byName, SemanticModel model)
    {
        if (UseRules.IsInNameof(name)) return;
        switch (Meant(name, model))
        {
            case IFieldSymbol field when byName[field.Name].FirstOrDefault(known => SymbolEqualityComparer.Default.Equals(known, field.OriginalDefinition)) is { } used:
                if (!_refusals.ContainsKey(used) && Judge(name, used, model) is { } reason) _refusals.Add(used, new Refusal(reason, name.GetLocation()));
                break;
            case IPropertySymbol property when CoreLocals.IsForeign(property, _compilation):
                JudgeForeign(name, property, model);
                break;
        }
    }

    private void JudgeForeign(SimpleNameSyntax name, IPropertySymbol property, SemanticModel model)
    {
        var use = UseRules.Judge(name, model, _cancellation);
        if (use is Use.Plain or Use.Value) return;
        var home = _homes.Of(name, property, model);
        _foreign.Add((name, home, _rewrites.Add(name, home, use, model)));
    }

    private RefusalReason? Judge(SimpleNameSyntax name, ISymbol field, SemanticModel model)
    {
        var use = UseRules.Judge(name, model, _cancellation);
        // Only a reference lets another thread see the field, and then volatile has a meaning.
        return IsVolatile(field) && use is Use.Plain or Use.Passed or Use.Called ? RefusalReason.Volatile : _rewrites.Add(name, Beside(field), use, model);
    }

    private static bool IsVolatile(ISymbol field) => field is IFieldSymbol { IsVolatile: true };

    // Before the nodes of a file are walked: does its text hold a field's name, or a member that may ask for one by a
    // constant written elsewhere? An escape (t\u005fx) may spell any.
    private bool MayMention(SyntaxTree tree, WordSearch names)
    {
        var text = tree.GetText(_cancellation).ToString();
        return names.FindsIn(text) || ReflectionRules.MayStandIn(text) || WordSearch.MaySpell(text);
    }

    private void Refuse(IEnumerable<ISymbol> fields, Refusal refusal)
    {
        foreach (var field in fields)
            if (!_refusals.ContainsKey(field)) _refusals.Add(field, refusal);
    }

    private ISymbol? Meant(SimpleNameSyntax name, SemanticModel model)
    {
        var info = model.GetSymbolInfo(name, _cancellation);
        return info.Symbol ?? (info.CandidateSymbols.Length == 1 ? info.CandidateSymbols[0] : null);
    }
}
