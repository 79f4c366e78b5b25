using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
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

/// <summary>Decides for each thread-static: converted, or refused with the first reason found.</summary>
internal static class Decider
{
    internal static List<DecidedField> Decide(Compilation compilation, ThreadStateOptions options, CancellationToken cancellation)
    {
        var fields = Recogniser.Recognise(compilation, cancellation);
        if (fields.Count == 0) return [];
        var refusals = new Dictionary<ISymbol, Refusal>(SymbolEqualityComparer.Default);
        if (options.Contexts == ContextMode.Single)
        {
            SingleContext.Judge(compilation, fields, refusals, cancellation);
            return fields.ConvertAll(field => new DecidedField(field, refusals.TryGetValue(field.Symbol, out var started) ? started : null, [], []));
        }

        foreach (var field in fields)
            if (DeclarationRules.Judge(field, compilation, options, cancellation) is { } refusal) refusals[field.Symbol] = refusal;
        var rewrites = new UseRewrites(compilation, cancellation);
        foreach (var field in fields.Where(field => !refusals.ContainsKey(field.Symbol))) AddEarly(field, rewrites);
        JudgeUses(compilation, fields, refusals, rewrites, cancellation);
        foreach (var (field, refusal) in rewrites.Finish()) Refuse([field], refusals, refusal);
        return fields.ConvertAll(field => refusals.TryGetValue(field.Symbol, out var refusal)
            ? new DecidedField(field, refusal, [], [])
            : new DecidedField(field, null, rewrites.TwinsOf(field.Symbol), rewrites.Of(field.Symbol)));
    }

    private static void AddEarly(ThreadStaticField field, UseRewrites rewrites)
    {
        switch (field.Symbol)
        {
            case IFieldSymbol { AssociatedSymbol: IPropertySymbol property }:
                rewrites.AddHidden(field.Symbol, property);
                break;
            case IFieldSymbol { IsReadOnly: true }:
                rewrites.AddWriter(field.Symbol);
                break;
        }
    }

    private static void JudgeUses(Compilation compilation, List<ThreadStaticField> fields, Dictionary<ISymbol, Refusal> refusals, UseRewrites rewrites, CancellationToken cancellation)
    {
        var byName = fields.ToLookup(field => field.Symbol.Name, field => (ISymbol)field.Symbol);
        foreach (var tree in compilation.SyntaxTrees)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!MayMention(tree, byName, cancellation)) continue;
            SemanticModel? model = null;
            var awaiting = new Dictionary<MemberDeclarationSyntax, bool>();
            foreach (var node in tree.GetRoot(cancellation).DescendantNodes())
            {
                switch (node)
                {
                    case IdentifierNameSyntax name when byName.Contains(name.Identifier.ValueText) && (UseRules.MayMatter(name, awaiting) || byName[name.Identifier.ValueText].Any(IsVolatile)):
                        model ??= compilation.GetSemanticModel(tree);
                        if (FieldOf(name, byName, model, cancellation) is { } used && !refusals.ContainsKey(used)
                            && Judge(name, used, rewrites, model, cancellation) is { } reason)
                            refusals.Add(used, new Refusal(reason, name.GetLocation()));
                        break;
                    case InvocationExpressionSyntax call when ReflectionRules.MayAskByName(call):
                        model ??= compilation.GetSemanticModel(tree);
                        foreach (var asked in ReflectionRules.NamesAsked(call, model, cancellation))
                            Refuse(byName[asked], refusals, new Refusal(RefusalReason.Reflection, call.GetLocation()));
                        break;
                    case AttributeSyntax attribute when ReflectionRules.MayAskByName(attribute):
                        model ??= compilation.GetSemanticModel(tree);
                        foreach (var asked in ReflectionRules.NamesAsked(attribute, model, cancellation))
                            Refuse(byName[asked], refusals, new Refusal(RefusalReason.Reflection, attribute.GetLocation()));
                        break;
                }
            }
        }
    }

    private static RefusalReason? Judge(SimpleNameSyntax name, ISymbol field, UseRewrites rewrites, SemanticModel model, CancellationToken cancellation)
    {
        if (UseRules.IsInNameof(name)) return null;
        var use = UseRules.Judge(name, model, cancellation);
        // Only a reference lets another thread see the field, and then volatile has a meaning.
        return IsVolatile(field) && use is Use.Plain or Use.Passed or Use.Called ? RefusalReason.Volatile : rewrites.Add(name, field, use, model);
    }

    private static bool IsVolatile(ISymbol field) => field is IFieldSymbol { IsVolatile: true };

    // Before the nodes of a file are walked: does its text hold a field's name, or a member that may ask for one by a
    // constant written elsewhere? An escape (t\u005fx) may spell any.
    private static bool MayMention(SyntaxTree tree, ILookup<string, ISymbol> byName, CancellationToken cancellation)
    {
        var text = tree.GetText(cancellation).ToString();
        return byName.Any(name => text.Contains(name.Key)) || ReflectionRules.MayStandIn(text) || text.Contains("\\u") || text.Contains("\\U");
    }

    private static void Refuse(IEnumerable<ISymbol> fields, Dictionary<ISymbol, Refusal> refusals, Refusal refusal)
    {
        foreach (var field in fields)
            if (!refusals.ContainsKey(field)) refusals.Add(field, refusal);
    }

    private static ISymbol? FieldOf(IdentifierNameSyntax name, ILookup<string, ISymbol> byName, SemanticModel model, CancellationToken cancellation)
    {
        var info = model.GetSymbolInfo(name, cancellation);
        var symbol = info.Symbol ?? (info.CandidateSymbols.Length == 1 ? info.CandidateSymbols[0] : null);
        if (symbol is not IFieldSymbol field) return null;
        return byName[field.Name].FirstOrDefault(known => SymbolEqualityComparer.Default.Equals(known, field.OriginalDefinition));
    }
}
