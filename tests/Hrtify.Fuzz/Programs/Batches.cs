using System;
using System.Collections.Generic;
using System.Linq;
using Hrtify.Fuzz.Forms;
using Microsoft.CodeAnalysis.CSharp;

namespace Hrtify.Fuzz.Programs;

/// <summary>The programs of a seed, in compilations of a fixed size: which they are does not depend on who runs them.</summary>
internal sealed class Batches(ulong seed, int programs, string? focus)
{
    internal const int Size = 100;

    internal int Count => (programs + Size - 1) / Size;

    internal Batch Make(int number)
    {
        var dialect = Dialect.Choose(new Chance(seed, 0xB0000000 + (ulong)number));
        if (focus is not null && Registry.All.Single(form => form.Name == focus) is var wanted)
        {
            if (wanted.From > dialect.Language) dialect = dialect with { Language = LanguageVersion.CSharp14 };
            if (wanted.Over > dialect.Assemblies) dialect = dialect with { Assemblies = wanted.Over };
        }

        var first = number * Size;
        IReadOnlyList<FuzzProgram> written = [.. Enumerable.Range(first, Math.Min(Size, programs - first)).Select(index => ProgramWriter.Write(seed, index, dialect, focus))];
        return new Batch(dialect, written);
    }
}
