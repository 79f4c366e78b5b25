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

    public string Read(string name) => File.ReadAllText(Path.Combine(Folder, name));

    /// <summary>A project file with the package, as a user would write it.</summary>
    public void WriteProject(string name, string properties) => WriteProject(name, properties, "");

    /// <summary>The same with other items beside the package.</summary>
    public void WriteProject(string name, string properties, string items) => WriteSdkProject(name, "Microsoft.NET.Sdk", properties, items);

    /// <summary>The same on another SDK.</summary>
    public void WriteSdkProject(string name, string sdk, string properties, string items) =>
        WritePlainProject(name, sdk, properties, "<PackageReference Include=\"Hrtify\" Version=\"" + version + "\" />\n    " + items);

    /// <summary>A project that does not name the package.</summary>
    public void WritePlainProject(string name, string sdk, string properties, string items) => Write(name,
        "<Project Sdk=\"" + sdk + "\">\n  <PropertyGroup>\n    " + properties + "\n  </PropertyGroup>\n  <ItemGroup>\n    " + items + "\n  </ItemGroup>\n</Project>\n");

    public Ended Dotnet(params string[] arguments) => Shell.Run(Folder, "dotnet", arguments);

    public Ended Run(string assembly, string model) =>
        Shell.Run(Folder, new Dictionary<string, string> { ["HRTIFY_MODEL"] = model, ["HRTIFY_TRACE"] = model.Length > 0 ? "1" : "" }, "dotnet", assembly);
}
