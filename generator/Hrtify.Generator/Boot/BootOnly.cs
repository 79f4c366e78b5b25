using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Hrtify.Generator.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hrtify.Generator.Boot;

/// <summary>
/// The conversion of a program without any thread state: its entry point gets boot code, and that is all. Few of its files
/// are parsed and none is bound; to build a big program without thread state costs next to nothing more then.
/// </summary>
internal static class BootOnly
{
    /// <param name="sources">The texts of all sources of a program none of whose references declares a core-local. Most programs with thread state are known by the first of them.</param>
    /// <param name="parse">Parses the source of that number.</param>
    /// <param name="pathFromCopy">For a user's file the path to it as seen from its copy.</param>
    /// <returns>What <see cref="Conversion.Run"/> would give; null where only that can tell.</returns>
    internal static ConversionResult? Convert(IEnumerable<string> sources, CSharpParseOptions parseOptions, Func<int, SyntaxTree> parse, string? staysBecause, Func<string, string> pathFromCopy, CancellationToken cancellation)
    {
        var (texts, spelled) = (new List<string>(), new List<string>());
        foreach (var text in sources)
        {
            texts.Add(text);
            spelled.Add(WordSearch.Spelled(text));
            if (MayHoldMore(spelled[spelled.Count - 1])) return null;
        }

        var read = Enumerable.Range(0, texts.Count).Where(number => EntryPointReader.MayMatter(texts[number], spelled[number], parseOptions)).ToList();
        var trees = read.ConvertAll(number => parse(number));
        if (trees.Exists(tree => Conversion.IsTorn(tree, cancellation))) return null;
        if (EntryPointReader.Read(trees.ConvertAll(tree => (CompilationUnitSyntax)tree.GetRoot(cancellation)), cancellation) is not { } found) return null;
        if (found.Syntax is CompilationUnitSyntax && Enumerable.Range(0, texts.Count).Except(read).Any(number => EntryPointReader.MayBePartOfTopLevel(spelled[number]))) return null;
        if (found.Main.Result is EntryPointResult.Task or EntryPointResult.TaskOfNumber && spelled.Exists(EntryPointReader.MayDeclareTask)) return null;

        var tree = found.Syntax.SyntaxTree;
        var lines = new CopyLines(tree, pathFromCopy(tree.FilePath));
        var edits = lines.Common().ToList();
        EntryPointConverter.Convert(found.Main, found.Syntax, staysBecause, lines, edits);
        return ConversionResult.Nothing with { Files = [ConvertedFile.Of(tree, edits, cancellation)] };
    }

    // Thread state, or code that may bind some to the first thread before Main.
    private static bool MayHoldMore(string spelled) => Conversion.MayDeclareThreadState(spelled) || BeforeMain.MayRun(spelled);
}
