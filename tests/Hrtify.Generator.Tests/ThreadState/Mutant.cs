using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;

namespace Hrtify.Generator.Tests.ThreadState;

/// <summary>A source as it may stand there while somebody types.</summary>
internal static class Mutant
{
    // What the fix leaves behind, for the generator.
    private const string Properties = """

        partial class Written<T>
        {
            [Hrtify.CoreLocal] static partial ref T? A { get; }
            partial record struct B
            {
                [Hrtify.CoreLocal] internal static unsafe partial ref int* P { get; }
                static int s_c = 1;
            }
        }
        """;

    /// <summary>One to three changes, each of a kind of its own.</summary>
    internal static string Of(string source, CSharpParseOptions options, Random random)
    {
        if (random.Next(4) == 0) source += Properties;
        for (var edits = random.Next(1, 4); edits > 0; edits--) source = Changed(source, options, random);
        return source;
    }

    private static string Changed(string source, CSharpParseOptions options, Random random)
    {
        var tokens = CSharpSyntaxTree.ParseText(source, options).GetRoot().DescendantTokens().Select(token => token.ToFullString()).ToList();
        if (tokens.Count < 2) return source;
        var at = random.Next(tokens.Count - 1);
        switch (random.Next(8))
        {
            case 0:
                tokens.RemoveAt(at);
                break;
            case 1:
                tokens.Insert(at, tokens[at]);
                break;
            case 2:
                (tokens[at], tokens[at + 1]) = (tokens[at + 1], tokens[at]);
                break;
            case 3:
                tokens.RemoveRange(at, Math.Min(random.Next(1, 12), tokens.Count - at));
                break;
            case 4:
                return DoubledLine(source, random);
            case 5:
                return source[..random.Next(source.Length)];
            default:
                tokens.Insert(at, HalfTypedPieces.One(Names(source), random));
                break;
        }

        return string.Concat(tokens);
    }

    // A line copied to be changed.
    private static string DoubledLine(string source, Random random)
    {
        var lines = source.Split('\n').ToList();
        var at = random.Next(lines.Count);
        lines.Insert(at, lines[at]);
        return string.Join('\n', lines);
    }

    // Names of this file's thread state: what is typed is mostly about it.
    private static List<string> Names(string source) =>
        [.. source.Split([' ', '(', ')', ';', '.', ',', '\n', '+', '-', '=', '[', ']', '<', '>', '&', '!', '{', '}'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.StartsWith("t_", StringComparison.Ordinal)).Distinct()];
}
