using System.Collections.Generic;

namespace Hrtify.Fuzz.Programs;

/// <summary>In which assembly a file is compiled.</summary>
internal enum Place
{
    Program,
    Library,
}

/// <summary>How the bytes of a file are made.</summary>
internal enum FileEncoding
{
    Utf8,
    Utf8Mark,
    Utf16,
}

/// <summary>One file of a program.</summary>
internal sealed record FuzzFile(string Path, string Text, Place Place, FileEncoding Encoding);

/// <summary>One generated program: its files, and the type whose Run starts it.</summary>
internal sealed record FuzzProgram(string Name, string Entry, IReadOnlyList<FuzzFile> Files)
{
    /// <summary>By which its play in contexts is decided.</summary>
    public ulong Schedule { get; init; }

    /// <summary>How often each form was used; empty where nobody counts any more, as while a program is made smaller.</summary>
    public IReadOnlyDictionary<string, int> Forms { get; init; } = new Dictionary<string, int>();
}

/// <summary>The programs that are compiled together.</summary>
internal sealed record Batch(Dialect Dialect, IReadOnlyList<FuzzProgram> Programs);
