using System;
using System.Collections.Generic;
using System.IO;
using System.Text;

namespace Hrtify.Tool;

/// <summary>
/// The folder below obj/ that the tool owns. It writes nowhere else, follows no link out of it, replaces whole files
/// only, leaves unchanged files untouched (the compiler looks at their times), and removes copies that are no more.
/// </summary>
internal sealed class OutputFolder(string root)
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: true);

    private readonly HashSet<string> _written = new(StringComparer.Ordinal);

    internal string Root { get; } = root;

    internal void Write(string path, string text)
    {
        var full = Path.GetFullPath(path);
        if (!full.StartsWith(Root + Path.DirectorySeparatorChar, StringComparison.Ordinal)) throw new ToolException(full, "HRT4002", "the file would stand outside " + Root);
        _written.Add(full);
        try
        {
            var folder = Path.GetDirectoryName(full)!;
            Directory.CreateDirectory(folder);
            RefuseLinks(folder);
            if (File.Exists(full) && File.ReadAllText(full) == text) return;
            var temporary = full + "." + Environment.ProcessId + ".tmp";
            File.WriteAllText(temporary, text, s_utf8);
            File.Move(temporary, full, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ToolException(full, "HRT4002", "the file cannot be written: " + e.Message);
        }
    }

    internal void DeleteOthersBelow(string folder)
    {
        if (!Directory.Exists(folder)) return;
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            if (!_written.Contains(file)) File.Delete(file);
    }

    private void RefuseLinks(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null && at.FullName.Length >= Root.Length; at = at.Parent)
            if (at.LinkTarget is not null) throw new ToolException(at.FullName, "HRT4002", "the folder is a link; nothing is written through links");
    }
}
