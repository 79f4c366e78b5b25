using System.IO;
using System.Text.RegularExpressions;
using Xunit;

namespace Hrtify.Package.Tests;

/// <summary>Libraries that have the package, and programs that use them with and without it.</summary>
[Collection("package")]
public sealed class LibraryTests(PackedPackage package)
{
    private const string Library = "namespace Lib { public static class Engine { [System.ThreadStatic] private static int t_depth; public static int Enter() { return ++t_depth; } } }";
    private const string Program =
        """
        using System;
        using System.Threading;
        internal static class Program
        {
            [ThreadStatic] private static int t_own;
            private static int Main()
            {
                Console.WriteLine(Lib.Engine.Enter() + " " + ++t_own);
                var thread = new Thread(() => Console.WriteLine(Lib.Engine.Enter() + " " + ++t_own));
                thread.Start();
                thread.Join();
                Console.WriteLine(Lib.Engine.Enter() + " " + ++t_own);
                return 4;
            }
        }
        """;

    private const string Output = "1 1\n1 1\n2 2\n";
    private const string Console = "<OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework>";

    [Fact]
    public void A_signed_library_for_four_targets_and_an_old_language_builds()
    {
        var project = package.NewProject("library");
        project.WriteProject("Lib.csproj", "<TargetFrameworks>netstandard2.0;net472;net8.0;net10.0</TargetFrameworks><LangVersion>7.3</LangVersion><TreatWarningsAsErrors>true</TreatWarningsAsErrors>"
            + "<SignAssembly>true</SignAssembly><AssemblyOriginatorKeyFile>" + Path.Combine(PackedPackage.Metadata("Root"), "hrtify.snk") + "</AssemblyOriginatorKeyFile>");
        project.Write("Lib.cs", Library);
        var built = project.Dotnet("build");
        Assert.Equal(0, built.ExitCode);
        Assert.Equal(4, Regex.Matches(built.Output, "1 of 1 thread-statics converted").Count);
    }

    [Fact]
    public void A_program_over_a_project_with_the_package()
    {
        var project = package.NewProject("over");
        project.WriteProject("Lib/Lib.csproj", "<TargetFramework>netstandard2.0</TargetFramework>");
        project.Write("Lib/Lib.cs", Library);
        project.WriteProject("App/App.csproj", Console, "<ProjectReference Include=\"../Lib/Lib.csproj\" />");
        project.Write("App/Program.cs", Program);
        var built = project.Dotnet("build", "App");
        Assert.Contains("0 Warning(s)", built.Output);
        Assert.Equal(2, Regex.Matches(built.Output, "1 of 1 thread-statics converted").Count);
        Assert.Equal(new Ended(4, Output), project.Run("App/bin/Debug/net10.0/App.dll", ""));
        var moved = project.Run("App/bin/Debug/net10.0/App.dll", "Incremental");
        Assert.Contains("hrtify: kernel core 0", moved.Output);
        Assert.Equal(Output, Ended.WithoutTrace(moved.Output));
    }

    [Fact]
    public void A_strangers_program_over_the_packed_library_is_not_converted()
    {
        var project = package.NewProject("stranger");
        project.WriteProject("Lib/Lib.csproj", "<TargetFrameworks>netstandard2.0;net10.0</TargetFrameworks><Version>1.0.0</Version><PackageId>Lib." + package.Version.Replace('.', '-') + "</PackageId>");
        project.Write("Lib/Lib.cs", Library);
        Assert.Equal(0, project.Dotnet("pack", "Lib", "-c", "Release", "-o", package.Feed).ExitCode);

        project.WritePlainProject("App/App.csproj", "Microsoft.NET.Sdk", Console, "<PackageReference Include=\"Lib." + package.Version.Replace('.', '-') + "\" Version=\"1.0.0\" />");
        project.Write("App/Program.cs", Program);
        var built = project.Dotnet("build", "App");
        Assert.Contains("0 Warning(s)", built.Output);
        Assert.DoesNotContain("Hrtify", built.Output);
        Assert.False(Directory.Exists(Path.Combine(project.Folder, "App", "obj", "Debug", "net10.0", "hrtify")));
        Assert.True(File.Exists(Path.Combine(project.Folder, "App", "bin", "Debug", "net10.0", "Hrtify.Runtime.dll")));
        Assert.Equal(new Ended(4, Output), project.Run("App/bin/Debug/net10.0/App.dll", "Incremental"));
    }
}
