using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Hrtify.Generator.Boot;
using Hrtify.Generator.Sources;
using Hrtify.Generator.ThreadLocals;
using Hrtify.Generator.ThreadState;
using Microsoft.CodeAnalysis;

namespace Hrtify.Generator;

/// <summary>How an executable's entry point is treated.</summary>
internal enum BootMode
{
    /// <summary>No boot code: a library, or a target without a runtime for cores.</summary>
    None,

    /// <summary>The boot statement is put first in the entry point.</summary>
    Inject,
}

/// <summary>What a project asks of its conversion.</summary>
/// <param name="Boot">Whether the entry point gets boot code.</param>
/// <param name="StaysBecause">Why the project's Main must stay on the host, or null.</param>
internal sealed record ConversionOptions(ThreadStateOptions ThreadState, BootMode Boot, string? StaysBecause);

/// <summary>The result of a conversion: the decisions, and the text of each file that needs a copy.</summary>
/// <param name="Uses">The uses of other assemblies' core-locals that their references do not serve.</param>
/// <param name="ForeignNames">The names of all core-locals that references declare, used or not.</param>
/// <param name="Held">The places that loops hold.</param>
internal sealed record ConversionResult(
    IReadOnlyList<DecidedField> Fields, IReadOnlyList<ForeignUse> Uses, IReadOnlyCollection<string> ForeignNames, IReadOnlyList<DecidedLocal> Locals, IReadOnlyList<HeldPlaces> Held, IReadOnlyList<ConvertedFile> Files)
{
    internal static ConversionResult Nothing { get; } = new([], [], [], [], [], []);
}

/// <summary>A copy: the user's path, and the text that is compiled in its place.</summary>
internal sealed record ConvertedFile(string Path, string Text)
{
    internal static ConvertedFile Of(SyntaxTree tree, IReadOnlyList<SourceEdit> edits, CancellationToken cancellation) =>
        new(tree.FilePath, new FilePlan(tree.FilePath, edits).Apply(tree.GetText(cancellation)));
}

/// <summary>
/// Converts a compilation. It touches neither disk nor console; the tool that hosts it does, and tests do without.
/// </summary>
internal static class Conversion
{
    /// <param name="pathFromCopy">For a user's file the path to it as seen from its copy.</param>
    internal static ConversionResult Run(Compilation compilation, ConversionOptions options, Func<string, string> pathFromCopy, CancellationToken cancellation)
    {
        // What is torn cannot be edited. The compiler will say what is wrong with the originals, and nothing else.
        if (compilation.SyntaxTrees.Any(tree => IsTorn(tree, cancellation))) return ConversionResult.Nothing;
        var (fields, foreign) = Decider.Decide(compilation, options.ThreadState, cancellation);
        var (locals, held) = options.ThreadState.Contexts switch
        {
            ContextMode.PerCore => (LocalDecider.Decide(compilation, cancellation), LoopPlaces.Plan(fields, compilation, cancellation)),
            ContextMode.Single => (LocalDecision.None, []),
            _ => throw new ArgumentOutOfRangeException(nameof(options), options.ThreadState.Contexts, null),
        };
        var main = options.Boot switch
        {
            BootMode.None => null,
            BootMode.Inject => compilation.GetEntryPoint(cancellation),
            _ => throw new ArgumentOutOfRangeException(nameof(options), options.Boot, null),
        };
        main = main?.PartialImplementationPart ?? main;
        var byTree = fields.Where(field => field.Converted).ToLookup(field => field.Field.Declaration.SyntaxTree);
        var mainSyntax = main?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation);
        var mainTree = mainSyntax?.SyntaxTree;
        var rewrites = fields.SelectMany(field => field.Rewrites).Concat(foreign.Rewrites).Distinct().ToLookup(rewrite => rewrite.Tree);
        var places = held.ToLookup(loop => loop.Tree);
        var mentions = locals.Mentions.ToLookup(mention => mention.SyntaxTree);
        var files = new List<ConvertedFile>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (!byTree.Contains(tree) && tree != mainTree && !rewrites.Contains(tree) && !places.Contains(tree) && !mentions.Contains(tree)) continue;
            var lines = new CopyLines(tree, pathFromCopy(tree.FilePath));
            var edits = lines.Common().ToList();
            if (tree == mainTree)
                EntryPointConverter.Convert(EntryPoint.Of(main!), mainSyntax, options.StaysBecause ?? StayRules.StaysBecause(main!, compilation, fields, locals), lines, edits);
            edits.AddRange(LocalConverter.Convert(mentions[tree]));
            edits.AddRange(rewrites[tree].SelectMany(rewrite => rewrite.Edits));
            edits.AddRange(HeldPlaceWriter.Write([.. places[tree]], lines));
            if (byTree.Contains(tree) && options.ThreadState.Contexts == ContextMode.Single)
                edits.AddRange(byTree[tree].Select(field => field.Field.Declaration).Distinct().SelectMany(declaration => SingleContext.Convert(declaration, compilation.GetSemanticModel(tree), cancellation)));
            else if (byTree.Contains(tree))
                Converter.Convert(byTree[tree], compilation.GetSemanticModel(tree), lines, edits, cancellation);
            edits.AddRange(foreign.Twins.Where(twins => twins.Key.SyntaxTree == tree).Select(twins => ForeignTwinWriter.Write(twins.Key, twins, lines)));
            files.Add(ConvertedFile.Of(tree, edits, cancellation));
        }

        return new ConversionResult(fields, foreign.All, foreign.Names, locals.Locals, held, files);
    }

    /// <summary>Whether any rule could look at a source with this text; names are those of the thread-statics, and of other assemblies' core-locals.</summary>
    internal static bool MayConcern(string text, WordSearch names) =>
        names.FindsIn(text) || MayDeclareThreadState(text) || s_words.Any(text.Contains)
        || ReflectionRules.MayStandIn(text) || UseRules.LooksIntoTrees(text) || BeforeMain.MayConcern(text);

    /// <summary>Whether a source with this text may declare thread state, unless an escape spells it.</summary>
    internal static bool MayDeclareThreadState(string text) => text.Contains("ThreadStatic") || text.Contains("ThreadLocal");

    // Of what the conversion itself writes, and of escapes, which may spell any.
    private static readonly string[] s_words = ["Hrtify", "\\u", "\\U"];

    internal static bool IsTorn(SyntaxTree tree, CancellationToken cancellation) =>
        tree.GetRoot(cancellation).ContainsDiagnostics && tree.GetDiagnostics(cancellation).Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
}
