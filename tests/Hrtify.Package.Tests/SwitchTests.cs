using System;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Xunit;

namespace Hrtify.Package.Tests;

/// <summary>The package comes, is switched off and on, and goes, and the folder it was in is as it would be without.</summary>
[Collection("package")]
public sealed class SwitchTests(PackedPackage package)
{
    private const string Properties = "<OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework>";
    private const string Program = "using System; static class Program { [ThreadStatic] static int t_x; static int Main() { Console.WriteLine(++t_x); return 0; } }";

    [Fact]
    public void Off_and_on_again_in_one_folder()
    {
        var project = package.NewProject("switch");
        project.WriteProject("App.csproj", Properties);
        project.Write("Program.cs", Program);
        foreach (var conversion in new[] { "true", "false", "true", "true", "false", "false", "true" })
        {
            Assert.Equal(0, project.Dotnet("build", "-p:Hrtify=" + conversion).ExitCode);
            Assert.Equal(conversion == "true", HoldsProperty(project, "t_x"));
            Assert.Equal(new Ended(0, "1\n"), project.Run("bin/Debug/net10.0/App.dll", ""));
        }
    }

    [Fact]
    public void Added_by_the_command_line_and_removed_again()
    {
        var project = package.NewProject("remove");
        project.WritePlainProject("App.csproj", "Microsoft.NET.Sdk", Properties, "");
        project.Write("Program.cs", Program);
        Assert.Equal(0, project.Dotnet("build").ExitCode);

        var added = project.Dotnet("add", "package", "Hrtify", "--version", package.Version);
        Assert.True(added.ExitCode == 0, added.Output);
        var built = project.Dotnet("build");
        Assert.Contains("0 Warning(s)", built.Output);
        Assert.True(HoldsProperty(project, "t_x"));

        Assert.Equal(0, project.Dotnet("remove", "package", "Hrtify").ExitCode);
        built = project.Dotnet("build");
        Assert.Contains("0 Warning(s)", built.Output);
        Assert.DoesNotContain("Hrtify:", built.Output);
        Assert.False(HoldsProperty(project, "t_x"));
        Assert.False(File.Exists(Path.Combine(project.Folder, "bin", "Debug", "net10.0", "Hrtify.Runtime.dll")));
        Assert.Equal(new Ended(0, "1\n"), project.Run("bin/Debug/net10.0/App.dll", ""));
        Assert.Equal(Program, project.Read("Program.cs"));
    }

    [Fact]
    public void Central_versions_a_solution_filter_linked_files_and_a_parallel_build()
    {
        var project = package.NewProject("central");
        project.Write("Directory.Packages.props", "<Project><PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup><ItemGroup><PackageVersion Include=\"Hrtify\" Version=\"" + package.Version + "\" /></ItemGroup></Project>");
        project.Write("shared/Sharéd file.cs", "static class Shared { [System.ThreadStatic] internal static int t_shared; }");
        foreach (var name in new[] { "One", "Two", "Three" })
        {
            project.WritePlainProject(name + "/" + name + ".csproj", "Microsoft.NET.Sdk", "<TargetFrameworks>net8.0;net10.0</TargetFrameworks>",
                "<PackageReference Include=\"Hrtify\" /><Compile Include=\"../shared/*.cs\" Link=\"linked/%(Filename)%(Extension)\" />");
            project.Write(name + "/Own.cs", "static class Own { [System.ThreadStatic] static int t_own; internal static int Next() => ++t_own + ++Shared.t_shared; }");
        }

        Assert.Equal(0, project.Dotnet("new", "sln", "-n", "All", "--format", "sln").ExitCode);
        Assert.Equal(0, project.Dotnet("sln", "All.sln", "add", "One", "Two", "Three").ExitCode);
        project.Write("Some.slnf", "{ \"solution\": { \"path\": \"All.sln\", \"projects\": [ \"One\\\\One.csproj\", \"Two\\\\Two.csproj\" ] } }");
        var built = project.Dotnet("build", "Some.slnf", "-m:4");
        Assert.True(built.ExitCode == 0, built.Output);
        Assert.Equal(4, built.Output.Split('\n').Count(line => line.Contains("Hrtify: 2 of 2 thread-statics converted in 2 files", StringComparison.Ordinal)));
        Assert.False(Directory.Exists(Path.Combine(project.Folder, "Three", "obj", "Debug", "net10.0", "hrtify")));
    }

    [Fact]
    public void Under_dotnet_watch_the_sources_are_compiled_as_they_are()
    {
        var project = package.NewProject("watch");
        project.WriteProject("App.csproj", Properties + "<TreatWarningsAsErrors>true</TreatWarningsAsErrors>");
        project.Write("Program.cs", Program);
        var built = project.Dotnet("build", "-p:DotNetWatchBuild=true");
        Assert.True(built.ExitCode == 0, built.Output);
        Assert.Contains("Hrtify: App is built unconverted: dotnet watch applies edits of the sources as they are.", built.Output);
        Assert.False(HoldsProperty(project, "t_x"));

        // With warnings as errors the way out is still a way out.
        Assert.Equal(0, project.Dotnet("build", "--no-incremental", "-p:Hrtify=false").ExitCode);
    }

    [Fact]
    public void No_thread_and_no_output_more_than_plain()
    {
        var project = package.NewProject("quiet");
        project.WriteProject("App.csproj", Properties);
        project.Write("Program.cs", "using System; using System.IO; static class Program { [ThreadStatic] static int t_x; static int Main() { t_x++; Console.WriteLine(Directory.GetDirectories(\"/proc/self/task\").Length); return 0; } }");
        var threads = new[] { "false", "true" }.Select(conversion =>
        {
            Assert.Equal(0, project.Dotnet("build", "-c", "Release", "-p:Hrtify=" + conversion).ExitCode);
            return project.Run("bin/Release/net10.0/App.dll", "");
        }).ToList();
        Assert.Equal(threads[0], threads[1]);
    }

    [Fact]
    public void One_context_for_all_threads_on_request()
    {
        var project = package.NewProject("single");
        project.WriteProject("App.csproj", Properties);
        project.Write("Program.cs", """
            using System;
            using System.Threading;
            static class Program
            {
                [ThreadStatic] static int t_shared;
                [ThreadStatic] static int t_own;
                static int Main()
                {
                    Action use = () => t_shared++;
                    var thread = new Thread(use.Invoke);
                    thread.Start();
                    thread.Join();
                    var other = new Thread(() => t_own++);
                    other.Start();
                    other.Join();
                    Console.WriteLine(t_shared + " " + t_own);
                    return 0;
                }
            }
            """);
        var built = project.Dotnet("build", "-p:HrtifyContexts=single");
        Assert.Contains("Hrtify: 1 of 2 thread-statics converted in 1 file, to plain statics: one context", built.Output);
        Assert.Matches(@"Program\.cs\(6,\d+\): warning HRT1002: 'Program\.t_own' cannot be made a plain static: the program starts a thread that uses it", built.Output);
        Assert.Equal(new Ended(0, "1 0\n"), project.Run("bin/Debug/net10.0/App.dll", ""));
        Assert.Equal(0, project.Dotnet("build").ExitCode);
        Assert.Equal(new Ended(0, "0 0\n"), project.Run("bin/Debug/net10.0/App.dll", ""));
    }

    private static bool HoldsProperty(Project project, string name)
    {
        using var file = new PEReader(File.OpenRead(Path.Combine(project.Folder, "bin", "Debug", "net10.0", "App.dll")));
        var metadata = file.GetMetadataReader();
        return metadata.PropertyDefinitions.Any(property => metadata.GetString(metadata.GetPropertyDefinition(property).Name) == name);
    }
}
