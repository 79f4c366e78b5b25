using System.Globalization;
using System.Text;
using Stacks.Machine;
using Stacks.Memory;

namespace Stacks.Natives;

/// <summary>Functions on strings.</summary>
internal static class TextNatives
{
    public static readonly Native[] All =
    [
        new("str", 0, Native.AnyNumber, Str),
        new("glue", 2, 2, Glue),
        new("split", 2, 2, Split),
        new("find", 2, 2, Find),
        new("code", 2, 2, Code),
        new("char", 1, 1, Character),
        new("lower", 1, 1, arguments => Made(arguments.Text(0).ToLowerInvariant())),
        new("upper", 1, 1, arguments => Made(arguments.Text(0).ToUpperInvariant())),
        new("fixed", 2, 2, Fixed),
    ];

    // Strings are joined here; taken away while it is used, because a value's text may be made in between.
    [ThreadStatic]
    private static StringBuilder? t_joining;

    private static Value Made(string text) => Value.Of(Heap.NewText(text));

    /// <summary>(str value...): all of them as one string.</summary>
    private static Value Str(Arguments arguments) => Joined(arguments.Values, "");

    /// <summary>(glue list separator): the elements as one string with the separator between them.</summary>
    private static Value Glue(Arguments arguments) => Joined(arguments.List(0).Values, arguments.Text(1));

    private static Value Joined(ReadOnlySpan<Value> values, string separator)
    {
        StringBuilder joining = Interlocked.Exchange(ref t_joining, null) ?? new StringBuilder();
        for (int i = 0; i < values.Length; i++)
        {
            joining.Append(i == 0 ? "" : separator).Append(ValueText.Plain(values[i]));
            RequireRoom(joining);
        }

        string joined = joining.ToString();
        t_joining = joining.Clear();
        return Made(joined);
    }

    private static void RequireRoom(StringBuilder joining)
    {
        const int LongestText = 64 * 1024 * 1024;
        if (joining.Length > LongestText)
        {
            throw new RuntimeFault("out of memory");
        }
    }

    /// <summary>(split text separator): a list of the parts between the separators, without the empty ones.</summary>
    private static Value Split(Arguments arguments)
    {
        string separator = arguments.Text(1);
        string[] parts = arguments.Text(0).Split(separator, StringSplitOptions.RemoveEmptyEntries);
        ListObject list = Heap.NewList(parts.Length);
        foreach (string part in parts)
        {
            list.Add(Made(part));
        }

        return Value.Of(list);
    }

    /// <summary>(find text part): the place where the part begins, or -1.</summary>
    private static Value Find(Arguments arguments)
    {
        return Value.Int(arguments.Text(0).IndexOf(arguments.Text(1), StringComparison.Ordinal));
    }

    /// <summary>(code text place): the number of the character there.</summary>
    private static Value Code(Arguments arguments)
    {
        string text = arguments.Text(0);
        int place = arguments.Size(1);
        return place < text.Length ? Value.Int(text[place]) : throw new RuntimeFault($"the string has no character {place}");
    }

    private static Value Character(Arguments arguments)
    {
        long code = arguments.Int(0);
        bool isCharacter = code is >= 0 and < char.MaxValue && !char.IsSurrogate((char)code);
        return isCharacter ? Value.Of(Elements.Letter((char)code)) : throw new RuntimeFault($"no character has the number {code}");
    }

    /// <summary>(fixed number digits): the number with so many digits behind the point.</summary>
    private static Value Fixed(Arguments arguments)
    {
        int digits = Math.Min(arguments.Size(1), 30);
        return Made(arguments.Number(0).ToString($"F{digits}", CultureInfo.InvariantCulture));
    }
}
