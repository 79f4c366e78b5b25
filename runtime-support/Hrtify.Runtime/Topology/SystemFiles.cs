using System;
using System.IO;

namespace Hrtify.Topology;

/// <summary>What the system says about itself in small files. A seam: the files of other machines are read in tests.</summary>
internal class SystemFiles
{
    internal static SystemFiles OfThisMachine { get; } = new();

    /// <summary>The text of a file, without blanks at its ends; null if there is none, or it may not be read.</summary>
    internal virtual string? Read(string path)
    {
        try
        {
            return File.Exists(path) ? File.ReadAllText(path).Trim() : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Some files of /sys exist and say "no such device" when they are read.
            return null;
        }
    }

    /// <summary>A list of CPUs in a file; null if there is none, or it is empty or no list.</summary>
    internal CpuSet? ReadCpus(string path) => Read(path) is { Length: > 0 } text && CpuSet.TryParse(text, out var cpus) ? cpus : null;
}
