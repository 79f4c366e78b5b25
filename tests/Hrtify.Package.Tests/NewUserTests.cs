using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace Hrtify.Package.Tests;

/// <summary>What a new user does, in the order in which they do it, with the packed package.</summary>
[Collection("package")]
public sealed class NewUserTests(PackedPackage package)
{
    private const string Console = "<OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable>";
    private const string Program =
        """
        System.Console.WriteLine("main " + State.Depth);
        State.Depth = 5;
        var thread = new Thread(() => System.Console.WriteLine("other " + State.Depth++));
        thread.Start();
        thread.Join();
        System.Console.WriteLine("main " + State.Depth);
        return 3;

        static class State
        {
            [ThreadStatic] public static int Depth;
        }
        """;

    private const string Output = "main 0\nother 0\nmain 5\n";

    [Fact]
    public void A_console_program_is_converted_moved_warned_of_and_fixed()
    {
        var project = package.NewProject("console");
        project.WriteProject("App.csproj", Console);
        project.Write("Program.cs", Program);

        var built = project.Dotnet("build");
        Assert.Equal(0, built.ExitCode);
        Assert.Contains("Hrtify: 1 of 1 thread-statics converted in 1 file", built.Output);
        Assert.Contains("0 Warning(s)", built.Output);
        Assert.Equal(new Ended(3, Output), project.Run("bin/Debug/net10.0/App.dll", ""));
        var moved = project.Run("bin/Debug/net10.0/App.dll", "Incremental");
        Assert.Equal(3, moved.ExitCode);
        Assert.Contains("hrtify: kernel core 0", moved.Output);
        Assert.Equal(Output, Ended.WithoutTrace(moved.Output));

        var plain = project.Dotnet("build", "--no-incremental", "-p:Hrtify=false");
        Assert.Matches(new Regex(@"Program\.cs\(11,\d+\): warning HRT1001"), plain.Output);
        Assert.Equal(new Ended(3, Output), project.Run("bin/Debug/net10.0/App.dll", ""));

        Assert.Equal(0, project.Dotnet("format", "analyzers", "--diagnostics", "HRT1001", "--severity", "info").ExitCode);
        Assert.Contains("static partial ref int Depth { get; }", File.ReadAllText(Path.Combine(project.Folder, "Program.cs")));
        foreach (var conversion in new[] { "true", "false" })
        {
            Assert.Contains("0 Warning(s)", project.Dotnet("build", "-p:Hrtify=" + conversion).Output);
            Assert.Equal(new Ended(3, Output), project.Run("bin/Debug/net10.0/App.dll", ""));
        }
    }

    [Fact]
    public void Nothing_changed_starts_no_process_and_an_edit_rewrites_one_copy()
    {
        var project = package.NewProject("incremental");
        project.WriteProject("App.csproj", Console);
        project.Write("Program.cs", Program);
        project.Write("Other.cs", "static class Other { [System.ThreadStatic] internal static int t_other; internal static int Next() => ++t_other; }");
        Assert.Contains("2 of 2", project.Dotnet("build").Output);
        var copies = Path.Combine(project.Folder, "obj", "Debug", "net10.0", "hrtify", "src");
        var before = File.GetLastWriteTimeUtc(Path.Combine(copies, "Program.cs"));
        Assert.DoesNotContain("Hrtify:", project.Dotnet("build").Output);
        project.Write("Other.cs", "static class Other { [System.ThreadStatic] internal static int t_other; internal static int Next() => t_other += 2; }");
        Assert.Contains("2 of 2", project.Dotnet("build").Output);
        Assert.Equal(before, File.GetLastWriteTimeUtc(Path.Combine(copies, "Program.cs")));
        Assert.Contains("t_other += 2", File.ReadAllText(Path.Combine(copies, "Other.cs")));
        Assert.Equal(0, project.Dotnet("clean").ExitCode);
        Assert.False(File.Exists(Path.Combine(copies, "Other.cs")));
    }

    [Fact]
    public void A_field_that_cannot_be_converted_is_reported_at_its_line()
    {
        var project = package.NewProject("refused");
        project.WriteProject("App.csproj", Console);
        project.Write("Program.cs", "await Work.Go();\n\nstatic class Work\n{\n    [ThreadStatic] private static volatile int t_x;\n    public static async Task Go() { await Task.Yield(); System.Console.WriteLine(Interlocked.Increment(ref t_x)); }\n}\n");
        var built = project.Dotnet("build");
        Assert.Equal(0, built.ExitCode);
        Assert.Matches(new Regex(@"Program\.cs\(5,\d+\): warning HRT1002: 'Work\.t_x' cannot be made core-local"), built.Output);
        Assert.DoesNotContain("HRT1003", built.Output);
    }

    [Fact]
    public void Two_folders_give_identical_binaries()
    {
        var binaries = new[] { "here", "there" }.Select(name =>
        {
            var project = package.NewProject(name);
            project.WriteProject("App.csproj", Console);
            project.Write("Program.cs", Program);
            Assert.Equal(0, project.Dotnet("build", "-c", "Release", "-p:PathMap=" + project.Folder + "=/_").ExitCode);
            return File.ReadAllBytes(Path.Combine(project.Folder, "obj", "Release", "net10.0", "App.dll"));
        }).ToList();
        Assert.Equal(binaries[0], binaries[1]);
    }

    [Fact]
    public void A_file_based_app_is_converted()
    {
        var project = package.NewProject("file");
        project.Write("app.cs", "#:package Hrtify@" + package.Version + "\n" + Program);
        var ran = Shell.Run(project.Folder, new System.Collections.Generic.Dictionary<string, string> { ["HRTIFY_MODEL"] = "Incremental", ["HRTIFY_TRACE"] = "1" }, "dotnet", "run", "app.cs");
        Assert.Equal(3, ran.ExitCode);
        Assert.Contains("hrtify: kernel core 0", ran.Output);
        Assert.Contains("main 0\nother 0\nmain 5\n", ran.Output);
    }
}
