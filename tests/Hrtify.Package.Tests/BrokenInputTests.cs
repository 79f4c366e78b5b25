using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Text.RegularExpressions;
using Xunit;

namespace Hrtify.Package.Tests;

/// <summary>
/// Input that is broken or absurd: a message with file and cause, no stack trace, and the user's sources as they were.
/// </summary>
[Collection("package")]
public sealed class BrokenInputTests(PackedPackage package)
{
    private const string Console = "<OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings>";
    private const string Program = "System.Console.WriteLine(++State.Depth);\nstatic class State { [ThreadStatic] public static int Depth; }\n";

    [Theory]
    [InlineData("Hrtify", "maybe", "true, false")]
    [InlineData("Hrtify", "off", "true, false")]
    [InlineData("HrtifyConvertVisible", "maybe", "true, false")]
    [InlineData("HrtifyModel", "Sideways", "None, Accelerator, Incremental, Native")]
    [InlineData("HrtifyContexts", "Two", "PerCore, Single")]
    [InlineData("HrtifyLegacyCalls", "x'y", "Auto, Forward, Direct")]
    [InlineData("HrtifyPreset", "Strickt", "Explore, Recommended, Strict")]
    [InlineData("HrtifyCores", "0", "auto, a number, a CPU list")]
    [InlineData("HrtifyCores", "99999999999999999999", "auto, a number, a CPU list")]
    [InlineData("HrtifyPin", "1", "Lease, Always, Never")]
    [InlineData("HrtifyIsolation", "ja", "Shared, Exclusive")]
    [InlineData("HrtifyIdle", "sleep", "park, yield, spin")]
    [InlineData("HrtifyChecks", "perhaps", "true, false")]
    public void A_wrong_value_is_an_error_that_lists_the_right_ones(string property, string value, string right)
    {
        var project = NewProgram("wrong-value");
        var built = project.Dotnet("build", "-p:" + property + "=" + value);
        Assert.NotEqual(0, built.ExitCode);
        Assert.Contains("App.csproj : error HRT4001: " + property + " is '" + value + "'", built.Output.Replace("App.csproj(", "(", StringComparison.Ordinal));
        Assert.Contains(right, built.Output);
        AssertClean(project, built);
    }

    [Fact]
    public void Syntax_errors_are_the_compilers_at_their_own_lines()
    {
        var project = NewProgram("syntax");
        project.Write("Broken.cs", "static class Broken { [System.ThreadStatic static int x; \n");
        var built = project.Dotnet("build");
        Assert.NotEqual(0, built.ExitCode);
        Assert.Matches(new Regex(@"Broken\.cs\(1,\d+\): error CS"), built.Output);
        AssertClean(project, built);
    }

    [Fact]
    public void A_missing_reference_is_the_compilers_error()
    {
        var project = NewProgram("reference");
        project.WriteProject("App.csproj", Console, "<Reference Include=\"Nowhere\"><HintPath>lib/Nowhere.dll</HintPath></Reference>");
        project.Write("User.cs", "static class User { [System.ThreadStatic] static Nowhere.Thing t_thing; static int Use() => t_thing.Count + State.Depth; }\n");
        var built = project.Dotnet("build");
        Assert.NotEqual(0, built.ExitCode);
        Assert.Matches(new Regex(@"User\.cs\(1,\d+\): error CS0246"), built.Output);
        AssertClean(project, built);
    }

    [Fact]
    public void A_source_that_is_missing_is_named()
    {
        var project = NewProgram("missing");
        project.WriteProject("App.csproj", Console, "<Compile Include=\"Gone.cs\" />");
        var built = project.Dotnet("build");
        Assert.NotEqual(0, built.ExitCode);
        Assert.Contains("Gone.cs", built.Output);
        AssertClean(project, built);
    }

    [Fact]
    public void A_source_that_cannot_be_read_is_named()
    {
        var project = NewProgram("unreadable");
        project.Write("Locked.cs", "static class Locked { [System.ThreadStatic] static int t_x; }");
        Ended built;
        using (new FileStream(Path.Combine(project.Folder, "Locked.cs"), FileMode.Open, FileAccess.Read, FileShare.None)) built = project.Dotnet("build");
        Assert.NotEqual(0, built.ExitCode);
        Assert.Matches(new Regex(@"Locked\.cs.*used by another process"), built.Output);
        AssertClean(project, built);
        Assert.Equal(0, project.Dotnet("build").ExitCode);
    }

    [Fact]
    public void A_source_in_UTF16_is_converted_and_one_in_no_encoding_is_not_lost()
    {
        var project = NewProgram("utf16");
        File.WriteAllText(Path.Combine(project.Folder, "Program.cs"), "System.Console.WriteLine(\"wörld \" + ++State.Depth);\nstatic class State { [ThreadStatic] public static int Depth; }\n", Encoding.Unicode);
        File.WriteAllBytes(Path.Combine(project.Folder, "Latin.cs"), Encoding.Latin1.GetBytes("static class Latin { /* wörld */ [System.ThreadStatic] internal static int t_x; }"));
        var before = File.ReadAllBytes(Path.Combine(project.Folder, "Program.cs"));
        var built = project.Dotnet("build");
        Assert.Contains("2 of 2", built.Output);
        Assert.Equal(new Ended(0, "wörld 1\n"), project.Run("bin/Debug/net10.0/App.dll", ""));
        Assert.Equal(before, File.ReadAllBytes(Path.Combine(project.Folder, "Program.cs")));
        AssertClean(project, built);
    }

    [Fact]
    public void A_file_where_the_folder_of_copies_should_stand_is_named()
    {
        // What a folder that may not be written to does, also for root, who may write everywhere.
        var project = NewProgram("readonly");
        project.Write("obj/Debug/net10.0/hrtify/src", "in the way");
        var built = project.Dotnet("build");
        Assert.NotEqual(0, built.ExitCode);
        Assert.Matches(new Regex(@"hrtify/src.* : error HRT4002: the file cannot be written"), built.Output);
        AssertClean(project, built);
    }

    [Theory]
    [InlineData("hrtify")]
    [InlineData("hrtify/src")]
    [InlineData("hrtify/src/deep")]
    public void Nothing_is_written_or_deleted_through_a_link(string link)
    {
        var project = NewProgram("link");
        project.Write("deep/Own.cs", "static class Own { [System.ThreadStatic] static int t_x; }");
        project.Write("../elsewhere/precious.cs", "precious");
        var elsewhere = Path.GetFullPath(Path.Combine(project.Folder, "..", "elsewhere"));
        var at = Path.Combine(project.Folder, "obj/Debug/net10.0", link);
        Directory.CreateDirectory(Path.GetDirectoryName(at)!);
        Directory.CreateSymbolicLink(at, elsewhere);
        var built = project.Dotnet("build");
        Assert.NotEqual(0, built.ExitCode);
        Assert.Contains("error HRT4002", built.Output);
        Assert.Contains("is a link", built.Output);
        Assert.Equal([Path.Combine(elsewhere, "precious.cs")], Directory.GetFileSystemEntries(elsewhere));
        AssertClean(project, built);
    }

    [Fact]
    public void A_link_that_holds_no_copy_is_left_alone()
    {
        var project = NewProgram("link-beside");
        project.Write("../elsewhere2/precious.cs", "precious");
        Directory.CreateDirectory(Path.Combine(project.Folder, "obj/Debug/net10.0/hrtify/src"));
        Directory.CreateSymbolicLink(Path.Combine(project.Folder, "obj/Debug/net10.0/hrtify/src/beside"), Path.Combine(project.Folder, "../elsewhere2"));
        Assert.Equal(0, project.Dotnet("build").ExitCode);
        Assert.Equal("precious", project.Read("../elsewhere2/precious.cs"));
    }

    [Fact]
    public void A_package_without_its_compile_assets_is_named()
    {
        var project = NewProgram("no-assets");
        project.Write("Directory.Build.targets", "<Project><ItemGroup><PackageReference Update=\"Hrtify\" ExcludeAssets=\"compile\" /></ItemGroup></Project>");
        var built = project.Dotnet("build");
        Assert.NotEqual(0, built.ExitCode);
        Assert.Contains("error HRT4003: the project does not refer to Hrtify.Runtime", built.Output);
        Assert.DoesNotContain("error CS", built.Output);
        AssertClean(project, built);
    }

    [Fact]
    public void A_wrong_setting_at_run_time_is_told_and_passed_over()
    {
        var project = NewProgram("run-time");
        Assert.Equal(0, project.Dotnet("build").ExitCode);
        foreach (var model in new[] { "", "Incremental" })
        {
            var ran = Shell.Run(project.Folder, new Dictionary<string, string> { ["HRTIFY_MODEL"] = model, ["HRTIFY_PIN"] = "xx", ["HRTIFY_CORES"] = "zz", ["HRTIFY_CHECKS"] = "q" }, "dotnet", "bin/Debug/net10.0/App.dll");
            Assert.Equal(0, ran.ExitCode);
            Assert.Equal("1\n", ran.Printed);
            foreach (var told in new[] { "HRTIFY_PIN is 'xx'", "HRTIFY_CORES is 'zz'", "HRTIFY_CHECKS is 'q'" }) Assert.Single(Regex.Matches(ran.Output, told));
        }
    }

    private Project NewProgram(string name)
    {
        var project = package.NewProject("broken-" + name + "-" + Guid.NewGuid().ToString("N")[..6]);
        project.WriteProject("App.csproj", Console);
        project.Write("Program.cs", Program);
        return project;
    }

    private static void AssertClean(Project project, Ended built)
    {
        Assert.DoesNotMatch(new Regex(@"^\s+at \S+\(", RegexOptions.Multiline), built.Output);
        Assert.DoesNotContain("Unhandled exception", built.Output);
        Assert.DoesNotContain("AD0001", built.Output);
        Assert.DoesNotContain("CS8785", built.Output);
        Assert.DoesNotContain("core-local", project.Read("Program.cs").ToLowerInvariant());
    }
}
