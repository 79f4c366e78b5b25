using System.Globalization;
using System.Text;
using Stacks.Memory;

namespace Stacks.Machine;

/// <summary>Values as text, the same on every machine.</summary>
internal static class ValueText
{
    private const int MostLetters = 1024 * 1024;
    private const int DeepestNesting = 16;

    [ThreadStatic]
    private static StringBuilder? t_builder;

    /// <summary>As <c>print</c> shows it.</summary>
    public static string Plain(in Value value) => value.Ref is TextObject text ? text.Text : Quoted(value);

    /// <summary>As it is shown inside a list.</summary>
    public static string Quoted(in Value value)
    {
        StringBuilder builder = (t_builder ??= new StringBuilder()).Clear();
        Append(builder, value, 0);
        return builder.ToString();
    }

    private static void Append(StringBuilder to, in Value value, int nesting)
    {
        // A list can contain itself, and shared lists can be longer in print than in memory.
        if (nesting > DeepestNesting || to.Length > MostLetters)
        {
            to.Append("...");
            return;
        }

        switch (value.Ref)
        {
            case null:
                to.Append("nil");
                break;
            case TextObject text:
                to.Append('"').Append(text.Text).Append('"');
                break;
            case ListObject list:
                AppendList(to, list.Values, nesting + 1);
                break;
            case FloatsObject floats:
                AppendList(to, Array.ConvertAll(floats.Items[..floats.Count], Value.Float), nesting + 1);
                break;
            case MapObject map:
                AppendMap(to, map, nesting + 1);
                break;
            case ClosureObject closure:
                to.Append("<function ").Append(closure.Function.Name).Append('>');
                break;
            case Tag:
                AppendSimple(to, value);
                break;
            default:
                to.Append('<').Append(value.TypeName).Append('>');
                break;
        }
    }

    private static void AppendSimple(StringBuilder to, in Value value)
    {
        if (value.IsBool)
        {
            to.Append(value.IsTrue ? "true" : "false");
        }
        else if (value.IsInt)
        {
            to.Append(CultureInfo.InvariantCulture, $"{value.Bits}");
        }
        else
        {
            to.Append(OfFloat(value.AsFloat));
        }
    }

    private static void AppendList(StringBuilder to, ReadOnlySpan<Value> values, int nesting)
    {
        to.Append('[');
        for (int i = 0; i < values.Length && to.Length <= MostLetters; i++)
        {
            to.Append(i == 0 ? "" : " ");
            Append(to, values[i], nesting);
        }

        to.Append(']');
    }

    private static void AppendMap(StringBuilder to, MapObject map, int nesting)
    {
        to.Append('{');
        for (int i = 0; i < map.Count && to.Length <= MostLetters; i++)
        {
            to.Append(i == 0 ? "" : ", ");
            Append(to, map.Keys[i], nesting);
            to.Append(": ");
            Append(to, map.Values[i], nesting);
        }

        to.Append('}');
    }

    private static string OfFloat(double number)
    {
        if (!double.IsFinite(number))
        {
            return double.IsNaN(number) ? "nan" : number > 0 ? "inf" : "-inf";
        }

        string text = number.ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().IndexOfAny('.', 'E') < 0 ? text + ".0" : text;
    }
}
