using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Hrtify.Generator.Sources;

/// <summary>A piece of a source that is replaced in its copy; of length 0 an insertion.</summary>
internal sealed record SourceEdit(int Start, int Length, string Text);

/// <summary>The edits of one file, in any order; insertions at one place keep the order in which they were made, and stand before what is replaced there.</summary>
internal sealed record FilePlan(string Path, IReadOnlyList<SourceEdit> Edits)
{
    internal string Apply(SourceText original)
    {
        var text = original.ToString();
        var result = new StringBuilder(text.Length + 1024);
        var at = 0;
        foreach (var edit in Edits.Select((edit, order) => (edit, order)).OrderBy(pair => pair.edit.Start).ThenBy(pair => pair.edit.Length > 0).ThenBy(pair => pair.order).Select(pair => pair.edit))
        {
            result.Append(text, at, edit.Start - at).Append(edit.Text);
            at = edit.Start + edit.Length;
        }

        return result.Append(text, at, text.Length - at).ToString();
    }
}
