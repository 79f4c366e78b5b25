using System;
using System.IO;
using System.Linq;
using System.Reflection;

namespace Hrtify.Package.Tests;

/// <summary>The package, packed once with a version of its own: the global cache would serve a stale one.</summary>
public sealed class PackedPackage : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("hrtify-package-").FullName;

    public PackedPackage()
    {
        Version = "0.1.0-t" + DateTime.UtcNow.ToString("yyyyMMddHHmmssfff", System.Globalization.CultureInfo.InvariantCulture);
        Feed = Path.Combine(_folder, "feed");
        var packed = Shell.Run(Metadata("Root"), "dotnet", "pack", "generator/Hrtify/Hrtify.csproj", "--no-build", "-c", Metadata("Configuration"), "-o", Feed, "-p:Version=" + Version);
        if (packed.ExitCode != 0) throw new InvalidOperationException(packed.Output);
    }

    public string Version { get; }

    public string Feed { get; }

    /// <summary>A folder outside the tree, with a blank and a letter that is not ASCII in its path, and a feed of the package alone beside the usual one.</summary>
    public Project NewProject(string name)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, "a folder of wörk", name)).FullName;
        File.WriteAllText(Path.Combine(folder, "nuget.config"),
            "<configuration><packageSources><add key=\"packed\" value=\"" + Feed + "\" /></packageSources></configuration>");
        return new Project(folder, Version);
    }

    /// <summary>A copy of a sample of this tree, outside it, with the package.</summary>
    public Project NewSample(string name)
    {
        var project = NewProject(name);
        var sample = Path.Combine(Metadata("Root"), "samples", name);
        foreach (var file in Directory.EnumerateFiles(sample, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(sample, file);
            if (path.StartsWith("bin", StringComparison.Ordinal) || path.StartsWith("obj", StringComparison.Ordinal)) continue;
            project.Write(path, File.ReadAllText(file).Replace("Include=\"Hrtify\"", "Include=\"Hrtify\" Version=\"" + Version + "\""));
        }

        return project;
    }

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        var cached = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages", "hrtify", Version);
        if (Directory.Exists(cached)) Directory.Delete(cached, recursive: true);
    }

    internal static string Metadata(string key) =>
        typeof(PackedPackage).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(data => data.Key == key).Value!;
}
