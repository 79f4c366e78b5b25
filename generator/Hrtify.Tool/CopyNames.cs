using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

namespace Hrtify.Tool;

/// <summary>
/// Where the copy of each source stands below src/: under the file's own name, in the folder's own name where that is
/// short and plain, else in one named by a hash. So a name depends on the source's own place in the project alone: another
/// file more or less, or the project in another folder, changes none.
/// </summary>
internal sealed class CopyNames(string projectFolder)
{
    private readonly Dictionary<string, string> _folders = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="source">The full path of a source.</param>
    internal string NameOf(string source)
    {
        var folder = Path.GetRelativePath(projectFolder, Path.GetDirectoryName(source)!).Replace('\\', '/');
        return folder == "." ? Path.GetFileName(source) : FolderOf(folder) + "/" + Path.GetFileName(source);
    }

    private string FolderOf(string folder)
    {
        if (folder.Length <= 60 && folder.Split('/').All(IsPlain)) return folder;
        // "~" stands in no plain name.
        var name = "~" + string.Concat(SHA256.HashData(Encoding.UTF8.GetBytes(folder)).Take(6).Select(value => value.ToString("x2", null)));
        while (!_folders.TryAdd(name, folder) && _folders[name] != folder) name += "~";
        return name;
    }

    // Not plain: "..", a drive, a blank, a letter that MSBuild or .editorconfig reads.
    private static bool IsPlain(string part) =>
        part.Length > 0 && part[0] != '.' && part[^1] != '.' && part.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '_' or '-');
}
