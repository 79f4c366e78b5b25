using System;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace Hrtify.Package.Tests;

/// <summary>Sections of an .editorconfig that name files and folders act on the copies as on the originals.</summary>
[Collection("package")]
public sealed class EditorConfigTests(PackedPackage package)
{
    [Fact]
    public void Path_sections_give_the_same_severities_converted_and_plain()
    {
        var project = package.NewProject("sections");
        project.WriteProject("Lib.csproj", "<TargetFramework>net10.0</TargetFramework><Nullable>enable</Nullable>");
        project.Write(".editorconfig",
            """
            root = true
            [*.cs]
            dotnet_diagnostic.CS0168.severity = none
            dotnet_diagnostic.HRT1001.severity = none
            # About a field as such; the property has no such warning (CONVERSION.md admits the loss).
            dotnet_diagnostic.CS0649.severity = none
            [src/A.cs]
            dotnet_diagnostic.CS8600.severity = error
            [src/{B,C}*.cs]
            dotnet_diagnostic.CS0168.severity = warning
            [src/Special/*.cs]
            dotnet_diagnostic.CS0219.severity = none
            """);
        // A section of its own below, and names that mean something in a section's pattern.
        project.Write("src/deep/.editorconfig", "[*.cs]\ndotnet_diagnostic.CS0219.severity = error\n");
        foreach (var name in new[] { "src/A", "src/B{1}", "src/C [x],y", "src/Special/D#1", "src/deep/E", "F!" })
        {
            var type = "T" + Regex.Replace(name, "[^A-Za-z0-9]", "_");
            project.Write(name + ".cs",
                "static class " + type + "\n{\n    [System.ThreadStatic] private static string? t_x;\n    internal static void M()\n    {\n        string s = t_x;\n        int unused = 3;\n        int never;\n        _ = s;\n    }\n}\n");
        }

        var plain = project.Dotnet("build", "-p:Hrtify=false").Reports("CS");
        var built = project.Dotnet("build", "--no-incremental");
        Assert.Contains("6 of 6", built.Output);
        Assert.Equal(string.Join("\n", plain), string.Join("\n", built.Reports("CS")));
        Assert.Contains(plain, line => line.Contains("src/A.cs(6,20): error CS8600", StringComparison.Ordinal));
        Assert.Contains(plain, line => line.Contains("E.cs(7,13): error CS0219", StringComparison.Ordinal));
        Assert.DoesNotContain(plain, line => line.Contains("D#1.cs(7,13)", StringComparison.Ordinal));
    }

    [Fact]
    public void An_error_of_the_conversion_is_said_by_every_build_until_it_is_mended()
    {
        var project = package.NewProject("said again");
        project.WriteProject("Lib.csproj", "<TargetFramework>net10.0</TargetFramework>");
        project.Write(".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.HRT1002.severity = error\n");
        project.Write("Lib.cs", "class Lib { [System.ThreadStatic] static int t_x; static int get_t_x() => t_x; }\n");
        for (var build = 0; build < 2; build++)
        {
            var built = project.Dotnet("build");
            Assert.NotEqual(0, built.ExitCode);
            Assert.Contains("error HRT1002", built.Output);
            Assert.DoesNotContain("HRT4002", built.Output);
        }

        project.Write("Lib.cs", "class Lib { [System.ThreadStatic] static int t_x; static int Get() => t_x; }\n");
        Assert.Contains("Hrtify: 1 of 1", project.Dotnet("build").Output);
    }
}
