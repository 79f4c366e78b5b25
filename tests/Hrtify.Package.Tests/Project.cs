using System.Collections.Generic;
using System.IO;

namespace Hrtify.Package.Tests;

/// <summary>A user's project in a folder of its own.</summary>
public sealed class Project(string folder, string version)
{
    public string Folder { get; } = folder;

    public void Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    /// <summary>A project file with the package, as a user would write it.</summary>
    public void WriteProject(string name, string properties) => Write(name,
        "<Project Sdk=\"Microsoft.NET.Sdk\">\n  <PropertyGroup>\n    " + properties + "\n  </PropertyGroup>\n  <ItemGroup>\n    <PackageReference Include=\"Hrtify\" Version=\"" + version + "\" />\n  </ItemGroup>\n</Project>\n");

    public Ended Dotnet(params string[] arguments) => Shell.Run(Folder, "dotnet", arguments);

    public Ended Run(string assembly, string model) =>
        Shell.Run(Folder, new Dictionary<string, string> { ["HRTIFY_MODEL"] = model, ["HRTIFY_TRACE"] = model.Length > 0 ? "1" : "" }, "dotnet", assembly);
}
