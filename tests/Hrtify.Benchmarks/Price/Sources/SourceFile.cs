using System;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace Hrtify.Benchmarks.Price.Sources;

/// <summary>What a file has to do with thread state.</summary>
internal enum StateInFile
{
    None,
    Declared,
    Used,
}

/// <summary>One generated file: blocks of ordinary code, one after the other, until it is long enough.</summary>
internal sealed class SourceFile
{
    internal SourceFile(int number, StateInFile state, int lines)
    {
        Name = $"Area{number / 25:D3}/Part{number:D4}.cs";
        Text = Write(number, state, lines);
    }

    private SourceFile(string name, string text)
    {
        Name = name;
        Text = text;
    }

    internal string Name { get; }

    internal string Text { get; }

    internal static SourceFile EntryPoint(int parts) => new("Program.cs", $$"""
        using System;
        using Priced.Area000;

        namespace Priced;

        internal static class Program
        {
            private static int Main(string[] args)
            {
                Console.WriteLine("{{parts}} parts, " + Revision0000.Stir(args.Length));
                return 0;
            }
        }

        """);

    /// <summary>The text as it is after an edit in the body of a method; each number gives another text.</summary>
    internal string Edited(int edit) => Regex.Replace(Text, @"value \* 31 \+ \d+", "value * 31 + " + (edit + 1));

    private static string Write(int number, StateInFile state, int lines)
    {
        var random = new Random(number);
        var text = new StringBuilder(StateBlocks.Head(number));
        text.Append(StateBlocks.Revision(number));
        switch (state)
        {
            case StateInFile.None: break;
            case StateInFile.Declared: text.Append(StateBlocks.Declared(number)); break;
            case StateInFile.Used: text.Append(StateBlocks.Used(number, number / 10 * 10)); break;
            default: throw new ArgumentOutOfRangeException(nameof(state), state, null);
        }

        for (var block = 0; text.ToString().Count(letter => letter == '\n') < lines; block++) text.Append(OrdinaryBlocks.Take(random, $"{number:D4}x{block}"));
        return text.ToString();
    }
}
