using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Hrtify.Generator.Sources;

/// <summary>
/// The words of files, each read once: most files hold no word that a rule is about, and after a keystroke all files but one are
/// those of before.
/// </summary>
internal static class TreeWords
{
    private static readonly ConditionalWeakTable<SyntaxTree, Words> s_known = new();

    /// <summary>Whether the file may hold the word, as an identifier or a keyword.</summary>
    internal static bool MayHold(SyntaxTree tree, string word) => Of(tree).MayHold(word);

    /// <summary>An action that is called for nodes of some kinds, in files that may hold one of the words.</summary>
    internal static Action<SemanticModelAnalysisContext> Where(IReadOnlyCollection<string> words, Action<FoundNode> action, params SyntaxKind[] kinds) => file =>
    {
        var tree = file.SemanticModel.SyntaxTree;
        var held = Of(tree);
        if (!words.Any(held.MayHold)) return;
        var root = tree.GetRoot(file.CancellationToken);
        foreach (var node in root.DescendantNodesAndSelf(file.FilterSpan ?? root.FullSpan))
            if (Array.IndexOf(kinds, node.Kind()) >= 0) action(new FoundNode(node, file));
    };

    private static Words Of(SyntaxTree tree) => s_known.GetValue(tree, static tree => new Words(tree.GetText().ToString()));

    private sealed class Words(string text)
    {
        // Null: an escape may spell any.
        private readonly HashSet<string>? _all = WordSearch.MaySpell(text) ? null : WordSearch.WordsOf(text);

        internal bool MayHold(string word) => _all is null || _all.Contains(word);
    }
}

/// <summary>A node that a rule looks at, in a file with one of its words.</summary>
internal readonly struct FoundNode(SyntaxNode node, SemanticModelAnalysisContext file)
{
    internal SyntaxNode Node { get; } = node;

    internal SemanticModel SemanticModel => file.SemanticModel;

    internal CancellationToken CancellationToken => file.CancellationToken;

    internal void ReportDiagnostic(Diagnostic diagnostic) => file.ReportDiagnostic(diagnostic);
}
