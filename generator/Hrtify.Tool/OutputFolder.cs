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

    private const string Unfinished = ".hrtify-tmp";

    // The default would walk into linked folders, and pass by hidden files.
    private static readonly EnumerationOptions s_noLinks = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };

    private readonly HashSet<string> _written = new(StringComparer.Ordinal);

    internal string Root { get; } = root;

    /// <summary>All files of this run, changed or not.</summary>
    internal IReadOnlyList<string> Written => [.. _written];

    internal void Write(string path, string text)
    {
        var full = Path.GetFullPath(path);
        if (!full.StartsWith(Root + Path.DirectorySeparatorChar, StringComparison.Ordinal)) throw new ToolException(full, "HRT4002", "the file would stand outside " + Root);
        _written.Add(full);
        try
        {
            var folder = Path.GetDirectoryName(full)!;
            RefuseLinks(folder);
            Directory.CreateDirectory(folder);
            if (File.Exists(full) && File.ReadAllText(full) == text) return;
            Replace(full, text);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ToolException(full, "HRT4002", "the file cannot be written: " + e.Message);
        }
    }

    /// <summary>Writes an empty file of now: the build compares its time with those of the inputs.</summary>
    internal void Stamp(string path)
    {
        RefuseLinks(Root);
        Replace(Path.GetFullPath(path), "");
    }

    /// <summary>Removes the copies that were not written, and what a stopped run left half done.</summary>
    internal void DeleteOthersBelow(string folder)
    {
        if (!Directory.Exists(folder)) return;
        RefuseLinks(folder);
        foreach (var file in Directory.EnumerateFiles(folder, "*", s_noLinks))
            if (!_written.Contains(file)) File.Delete(file);
        foreach (var file in Directory.EnumerateFiles(Root, "*" + Unfinished)) File.Delete(file);
    }

    // A whole file or none: another process may read it, and this one may be killed.
    private static void Replace(string full, string text)
    {
        var temporary = full + "." + Environment.ProcessId + Unfinished;
        File.Delete(temporary);
        using (var writer = new StreamWriter(new FileStream(temporary, FileMode.CreateNew), s_utf8)) writer.Write(text);
        File.Move(temporary, full, overwrite: true);
    }

    private void RefuseLinks(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null && at.FullName.Length >= Root.Length; at = at.Parent)
            if (at.LinkTarget is not null) throw new ToolException(at.FullName, "HRT4002", "the folder is a link; nothing is written through links");
    }
}
