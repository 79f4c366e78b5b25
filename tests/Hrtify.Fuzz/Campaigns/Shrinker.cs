using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Hrtify.Fuzz.Comparing;
using Hrtify.Fuzz.Programs;
using Hrtify.Fuzz.Workers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Hrtify.Fuzz.Campaigns;

/// <summary>Makes a differing program smaller: takes out files, types, members, statements and parts of expressions while it still differs in the same way.</summary>
internal sealed class Shrinker(WorkerProcess worker, TimeSpan time)
{
    private readonly Stopwatch _spent = Stopwatch.StartNew();

    /// <remarks>A difference that does not show alone is left with its batch.</remarks>
    internal async Task<Finding> Shrink(Finding finding, CancellationToken stop)
    {
        if (await Try(finding, finding.Batch.Programs[0].Files, stop) is not { } known) return finding;
        for (var smaller = known; smaller is not null; smaller = await OneRound(known, stop)) known = smaller;
        return known;
    }

    // One pass over all that could go, the larger parts first; null if nothing went.
    private async Task<Finding?> OneRound(Finding known, CancellationToken stop)
    {
        var went = default(Finding);
        for (var number = known.Batch.Programs[0].Files.Count - 1; number >= 0; number--)
        {
            var files = known.Batch.Programs[0].Files;
            if (files.Count > 1 && await Try(known, [.. files.Where((_, at) => at != number)], stop) is { } without)
            {
                went = known = without;
                continue;
            }

            foreach (var parts in s_parts)
            {
                for (var at = 0; ;)
                {
                    if (_spent.Elapsed > time) return null;
                    var file = known.Batch.Programs[0].Files[number];
                    var cuts = parts(file, known.Dialect).ToList();
                    if (at >= cuts.Count) break;
                    if (await Cut(known, number, cuts, at, stop) is { } cut) went = known = cut;
                    else at++;
                }
            }
        }

        return went;
    }

    private async Task<Finding?> Cut(Finding known, int number, List<TextChange> cuts, int at, CancellationToken stop)
    {
        var files = known.Batch.Programs[0].Files.ToList();
        var text = SourceText.From(files[number].Text);
        files[number] = files[number] with { Text = text.WithChanges(cuts[at]).ToString() };
        return await Try(known, files, stop);
    }

    private static readonly Func<FuzzFile, Dialect, IEnumerable<TextChange>>[] s_parts =
    [
        static (file, dialect) => Halves(file, dialect),
        static (file, dialect) => Whole(file, dialect, static node => node is BaseTypeDeclarationSyntax),
        static (file, dialect) => Whole(file, dialect, static node => node is MemberDeclarationSyntax and not BaseNamespaceDeclarationSyntax),
        static (file, dialect) => Whole(file, dialect, static node => node is StatementSyntax),
        static (file, dialect) => Nodes(file, dialect).OfType<StatementSyntax>().SelectMany(static node => node.DescendantNodes().OfType<StatementSyntax>().Where(inner => inner.Parent == node || inner is BlockSyntax).Take(1).Select(inner => new TextChange(node.Span, inner.ToString()))),
        static (file, dialect) => Nodes(file, dialect).OfType<ExpressionSyntax>().SelectMany(static node => node.ChildNodes().SelectMany(Inner).Where(inner => inner is not IdentifierNameSyntax { Parent: MemberAccessExpressionSyntax }).Select(inner => new TextChange(node.Span, inner.ToString()))).Take(400),
        static (file, dialect) => Nodes(file, dialect).OfType<ExpressionSyntax>().Where(static node => node is not (LiteralExpressionSyntax or TypeSyntax) && node.Span.Length > 1).Select(static node => new TextChange(node.Span, "0")).Take(300),
        static (file, _) => Lines(file),
    ];

    private static IEnumerable<SyntaxNode> Inner(SyntaxNode node) => node switch
    {
        ExpressionSyntax => [node],
        BaseArgumentListSyntax list => list.Arguments.Select(argument => argument.Expression),
        _ => [],
    };

    private static IEnumerable<SyntaxNode> Nodes(FuzzFile file, Dialect dialect) =>
        CSharpSyntaxTree.ParseText(file.Text, new CSharpParseOptions(dialect.Language)).GetRoot().DescendantNodes();

    private static IEnumerable<TextChange> Whole(FuzzFile file, Dialect dialect, Func<SyntaxNode, bool> which) =>
        Nodes(file, dialect).Where(which).Where(static node => node.Parent is not null).OrderByDescending(static node => node.Span.Length).Select(static node => new TextChange(node.Span, ""));

    // Half of the statements or members that stand together.
    private static IEnumerable<TextChange> Halves(FuzzFile file, Dialect dialect)
    {
        foreach (var node in Nodes(file, dialect))
        {
            IReadOnlyList<SyntaxNode> together = node switch
            {
                BlockSyntax block => block.Statements,
                TypeDeclarationSyntax type => type.Members,
                _ => [],
            };
            if (together.Count < 4) continue;
            var middle = together.Count / 2;
            yield return new TextChange(TextSpan.FromBounds(together[0].SpanStart, together[middle - 1].Span.End), "");
            yield return new TextChange(TextSpan.FromBounds(together[middle].SpanStart, together[^1].Span.End), "");
        }
    }

    private static IEnumerable<TextChange> Lines(FuzzFile file)
    {
        var text = SourceText.From(file.Text);
        foreach (var line in text.Lines.Reverse()) yield return new TextChange(line.SpanIncludingLineBreak, "");
    }

    private async Task<Finding?> Try(Finding known, IReadOnlyList<FuzzFile> files, CancellationToken stop)
    {
        var batch = known.Batch with { Programs = [known.Batch.Programs[0] with { Files = files, Forms = new Dictionary<string, int>() }] };
        var result = await worker.Compare(batch, stop);
        var verdict = result.Verdicts.FirstOrDefault(verdict => verdict.Fault == known.Verdict.Fault);
        return verdict is null || Kind(verdict) != Kind(known.Verdict) ? null : known with { Batch = batch, Verdict = verdict, Last = result };
    }

    // An error must stay the same error; of traces any difference will do.
    private static string Kind(Verdict verdict) => verdict.Fault switch
    {
        Fault.DoesNotCompile or Fault.BadProgram => verdict.Detail.Split(' ')[0],
        Fault.NewWarning or Fault.LostWarning => verdict.Detail.Split(' ')[2],
        Fault.EngineThrows => verdict.Detail.Split(':')[0],
        Fault.Trace or Fault.InContexts or Fault.InFlows or Fault.Crash or Fault.Hang => "",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict.Fault, null),
    };
}
