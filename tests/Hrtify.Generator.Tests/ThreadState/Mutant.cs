using System;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;

namespace Hrtify.Generator.Tests.ThreadState;

/// <summary>A source as it may stand there while somebody types: a few of its tokens deleted, doubled, or swapped with the next.</summary>
internal static class Mutant
{
    internal static string Of(string source, CSharpParseOptions options, Random random)
    {
        var tokens = CSharpSyntaxTree.ParseText(source, options).GetRoot().DescendantTokens().Select(token => token.ToFullString()).ToList();
        for (var edits = random.Next(1, 4); edits > 0 && tokens.Count > 1; edits--)
        {
            var at = random.Next(tokens.Count - 1);
            switch (random.Next(3))
            {
                case 0: tokens.RemoveAt(at); break;
                case 1: tokens.Insert(at, tokens[at]); break;
                default: (tokens[at], tokens[at + 1]) = (tokens[at + 1], tokens[at]); break;
            }
        }

        return string.Concat(tokens);
    }

    /// <summary>The source with one of its lines twice, copied to be changed.</summary>
    internal static string DoubledLine(string source, Random random)
    {
        var lines = source.Split('\n').ToList();
        var at = random.Next(lines.Count);
        lines.Insert(at, lines[at]);
        return string.Join('\n', lines);
    }

    /// <summary>The source cut off after one of its tokens.</summary>
    internal static string CutOff(string source, CSharpParseOptions options, Random random)
    {
        var tokens = CSharpSyntaxTree.ParseText(source, options).GetRoot().DescendantTokens().ToList();
        return source[..tokens[random.Next(tokens.Count)].Span.End];
    }
}
