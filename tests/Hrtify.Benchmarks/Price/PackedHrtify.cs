using System;
using System.Globalization;
using System.IO;

namespace Hrtify.Benchmarks.Price;

/// <summary>The package of this tree, packed with a version of its own: the global cache would serve a stale one.</summary>
internal sealed class PackedHrtify : IDisposable
{
    internal PackedHrtify(Bench bench)
    {
        Bench.Progress("packing Hrtify");
        Version = "0.1.0-p" + DateTime.UtcNow.ToString("yyyyMMddHHmmssfff", CultureInfo.InvariantCulture);
        Feed = Path.Combine(bench.Folder, "feed");
        DotnetRun.Of(Tree.Root, bench.Stopped, "pack", "generator/Hrtify/Hrtify.csproj", "--no-build", "-c", Tree.Configuration, "-o", Feed, "-p:Version=" + Version);
    }

    internal string Version { get; }

    internal string Feed { get; }

    /// <summary>Where a restore unpacked it.</summary>
    internal string Folder => Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages", "hrtify", Version);

    public void Dispose()
    {
        if (Directory.Exists(Folder)) Directory.Delete(Folder, recursive: true);
    }
}
