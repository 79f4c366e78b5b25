using System;
using System.Collections;
using System.Globalization;
using System.Linq;
using System.Runtime.CompilerServices;

namespace Hrtify.Fuzz.Staging;

/// <summary>A value as the trace shows it: never an address, a hash code or what the culture decides.</summary>
internal static class Spelling
{
    internal static string Of(object? value) => value switch
    {
        null => "null",
        string text => "\"" + text.Replace("\r", "\\r", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal) + "\"",
        Buffer4 buffer => "<" + buffer[0] + " " + buffer[1] + " " + buffer[2] + " " + buffer[3] + ">",
        ITuple tuple => "(" + string.Join(", ", Enumerable.Range(0, tuple.Length).Select(at => Of(tuple[at]))) + ")",
        Delegate function => "delegate x" + function.GetInvocationList().Length,
        IEnumerable many => "[" + string.Join(" ", many.Cast<object?>().Take(20).Select(Of)) + "]",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        bool or Pair or Inner or Node => value.ToString()!,
        _ => value.GetType().Name,
    };
}
