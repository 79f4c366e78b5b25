using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Reflection.PortableExecutable;
using Xunit;

namespace Hrtify.Package.Tests;

/// <summary>The tool is compiled ahead of time for the systems that most people build on, and the build takes that one.</summary>
[Collection("package")]
public sealed class AheadTests(PackedPackage package)
{
    [Theory]
    [InlineData("linux-x64")]
    [InlineData("linux-arm64")]
    [InlineData("win-x64")]
    [InlineData("osx-arm64")]
    public void There_is_an_image_for(string system)
    {
        using var packed = ZipFile.OpenRead(Path.Combine(package.Feed, "Hrtify." + package.Version + ".nupkg"));
        foreach (var name in new[] { "hrtify.dll", "Hrtify.Generator.dll" })
        {
            Assert.True(IsImage(packed, "tools/net8.0/" + system + "/" + name));
            // Elsewhere methods are compiled when they run.
            Assert.False(IsImage(packed, "tools/net8.0/" + name));
        }

        // What an editor or a compiler loads may be another Roslyn's, on another processor.
        Assert.False(IsImage(packed, "analyzers/dotnet/cs/Hrtify.Generator.dll"));
    }

    [Fact]
    public void The_build_runs_it()
    {
        var project = package.NewProject("ahead");
        project.WriteProject("app.csproj", "<TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType>");
        project.Write("Program.cs", "class P { [System.ThreadStatic] static int t_x; static void Main() { t_x++; } }");
        var built = project.Dotnet("build", "-v", "d");
        Assert.Equal(0, built.ExitCode);
        Assert.Contains(built.Output.Split('\n'), line => line.Contains("linux-x64/hrtify.dll\" convert", System.StringComparison.Ordinal) || line.Contains("linux-arm64/hrtify.dll\" convert", System.StringComparison.Ordinal));
        Assert.Contains("1 of 1 thread-statics converted", built.Output, System.StringComparison.Ordinal);
    }

    private static bool IsImage(ZipArchive packed, string name)
    {
        using var bytes = new MemoryStream();
        using (var entry = packed.Entries.Single(entry => entry.FullName == name).Open()) entry.CopyTo(bytes);
        bytes.Position = 0;
        using var reader = new PEReader(bytes);
        return reader.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0;
    }
}
