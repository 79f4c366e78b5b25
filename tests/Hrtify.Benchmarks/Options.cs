using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Hrtify.Benchmarks;

/// <summary>The "--name value" pairs behind a benchmark's name.</summary>
internal sealed class Options
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private readonly string _usage;

    private Options(string usage) => _usage = usage;

    /// <returns>Null where help was asked for and printed.</returns>
    internal static Options? Read(string[] args, string usage, params string[] names)
    {
        if (args.Contains("--help") || args.Contains("-h"))
        {
            Console.WriteLine(usage);
            return null;
        }

        var options = new Options(usage);
        for (var at = 0; at < args.Length; at += 2)
        {
            if (!names.Contains(args[at])) throw new UsageException("'" + args[at] + "' is no option; there are " + string.Join(", ", names.Append("--help")), usage);
            if (at + 1 == args.Length) throw new UsageException(args[at] + " lacks its value", usage);
            if (!options._values.TryAdd(args[at], args[at + 1])) throw new UsageException(args[at] + " stands there twice", usage);
        }

        return options;
    }

    internal int Number(string name, int otherwise, int least, int most)
    {
        if (!_values.TryGetValue(name, out var text)) return otherwise;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new UsageException(name + " is '" + text + "'; it is a number from " + least + " to " + most, _usage);
    }

    internal string Text(string name, string otherwise) => _values.GetValueOrDefault(name, otherwise);

    /// <summary>One of an enumeration's names, in small letters; the first is the default.</summary>
    internal T Choice<T>(string name)
        where T : struct, Enum
    {
        if (!_values.TryGetValue(name, out var text)) return default;
        foreach (var value in Enum.GetValues<T>())
            if (Word(value) == text) return value;
        throw new UsageException(name + " is '" + text + "'; the values are " + string.Join(", ", Enum.GetValues<T>().Select(Word)), _usage);
    }

    internal static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
