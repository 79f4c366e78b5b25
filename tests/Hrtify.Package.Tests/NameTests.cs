using System.IO;
using System.Linq;
using Xunit;

namespace Hrtify.Package.Tests;

/// <summary>Sources whose names hold what MSBuild, the compiler or an .editorconfig reads as its own: all are converted.</summary>
[Collection("package")]
public sealed class NameTests(PackedPackage package)
{
    private const string Exe = "<OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><EnableDefaultCompileItems>false</EnableDefaultCompileItems>";

    private static readonly string[] s_names =
    [
        "back`tick.cs", "per%41cent.cs", "a..b.cs", "a_upb.cs", "dollar$(x).cs", "at@(y).cs", "it's.cs", "b & c.cs", "brackets[1]{2}.cs", "hash#, !.cs", "ünï.cs", "tilde~.cs", "50%25.cs", "a,b+c=d^e.cs",
        "deep/same.cs", "deep_/same.cs", "de`ep/same.cs", "de%41p/same.cs", "~0/same.cs", "..hidden/same.cs", ".dot/same.cs",
        "a folder of which the name is so long that no path below obj could hold it twice/in it another one/same.cs",
    ];

    [Fact]
    public void Odd_names_are_converted_and_the_next_build_starts_no_process()
    {
        var project = package.NewProject("odd names");
        project.WriteProject("App.csproj", Exe, "<Compile Include=\"**/*.cs\" Exclude=\"obj/**;bin/**\" />");
        for (var number = 0; number < s_names.Length; number++)
            project.Write(s_names[number], "static class S" + number + " { [System.ThreadStatic] static int t_x; internal static int Next() => t_x += " + number + "; }\n");
        project.Write("Program.cs", "System.Console.WriteLine(" + string.Join(" + ", s_names.Select((_, number) => "S" + number + ".Next()")) + ");\n");
        var sum = Enumerable.Range(0, s_names.Length).Sum();

        var built = project.Dotnet("build");
        Assert.True(built.ExitCode == 0, built.Output);
        Assert.Contains("0 Warning(s)", built.Output);
        Assert.Contains("Hrtify: " + s_names.Length + " of " + s_names.Length + " thread-statics converted in " + s_names.Length + " files", built.Output);
        Assert.Equal(new Ended(0, sum + "\n"), project.Run("bin/Debug/net10.0/App.dll", ""));
        Assert.DoesNotContain("Hrtify:", project.Dotnet("build").Output);

        // One file changed: its copy alone is written again, under the name that it had.
        var copies = Directory.GetFiles(Path.Combine(project.Folder, "obj/Debug/net10.0/hrtify/src"), "*.cs", SearchOption.AllDirectories).ToDictionary(path => path, File.GetLastWriteTimeUtc);
        Assert.Equal(s_names.Append("Program.cs").Select(Path.GetFileName).Order(), copies.Keys.Select(Path.GetFileName).Order());
        project.Write(s_names[0], project.Read(s_names[0]).Replace("t_x += 0", "t_x += 100", System.StringComparison.Ordinal));
        built = project.Dotnet("build");
        Assert.True(built.ExitCode == 0, built.Output);
        Assert.Equal(new Ended(0, sum + 100 + "\n"), project.Run("bin/Debug/net10.0/App.dll", ""));
        var again = copies.Keys.ToDictionary(path => path, File.GetLastWriteTimeUtc);
        Assert.Equal([Path.GetFileName(s_names[0])], copies.Keys.Where(path => copies[path] != again[path]).Select(Path.GetFileName));
    }

    [Fact]
    public void One_source_under_two_spellings_is_compiled_once_as_it_is_without_us()
    {
        var project = package.NewProject("spellings");
        project.WriteProject("App.csproj", Exe, "<Compile Include=\"Program.cs;sub/Own.cs;sub/../sub/Own.cs;./sub/Own.cs\" />");
        project.Write("sub/Own.cs", "static class Own { [System.ThreadStatic] static int t_x; internal static int Next() => ++t_x; }\n");
        project.Write("Program.cs", "System.Console.WriteLine(Own.Next());\n");
        foreach (var conversion in new[] { "false", "true" })
        {
            var built = project.Dotnet("build", "-p:Hrtify=" + conversion);
            Assert.True(built.ExitCode == 0, built.Output);
            Assert.Equal(new Ended(0, "1\n"), project.Run("bin/Debug/net10.0/App.dll", ""));
        }

        Assert.Contains("report.md", Directory.GetFiles(Path.Combine(project.Folder, "obj/Debug/net10.0/hrtify")).Select(Path.GetFileName));
        Assert.Contains("1 of 1 converted", project.Read("obj/Debug/net10.0/hrtify/report.md"));
    }

    [Fact]
    public void A_lost_map_is_written_again()
    {
        var project = package.NewProject("map");
        project.WriteProject("App.csproj", "<OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework>");
        project.Write("Program.cs", "System.Console.WriteLine(++Own.t_x);\nstatic class Own { [System.ThreadStatic] internal static int t_x; }\n");
        Assert.Equal(0, project.Dotnet("build").ExitCode);
        File.Delete(Path.Combine(project.Folder, "obj/Debug/net10.0/hrtify/copies.map"));
        var built = project.Dotnet("build");
        Assert.True(built.ExitCode == 0, built.Output);
        Assert.Equal(new Ended(0, "1\n"), project.Run("bin/Debug/net10.0/App.dll", ""));
    }

    [Fact]
    public void Who_comes_after_the_compiler_finds_the_users_own_items()
    {
        var project = package.NewProject("items");
        project.WriteProject("App.csproj", "<OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework>", "<Compile Update=\"Own.cs\" CopyToOutputDirectory=\"Always\" />");
        project.Write("Own.cs", "static class Own { [System.ThreadStatic] internal static int t_x; }\n");
        project.Write("Program.cs", "System.Console.WriteLine(++Own.t_x);\n");
        var built = project.Dotnet("build");
        Assert.True(built.ExitCode == 0, built.Output);
        Assert.Equal(new Ended(0, "1\n"), project.Run("bin/Debug/net10.0/App.dll", ""));
        Assert.Equal(project.Read("Own.cs"), project.Read("bin/Debug/net10.0/Own.cs"));
        Assert.Single(Directory.GetFiles(Path.Combine(project.Folder, "bin"), "*.cs", SearchOption.AllDirectories));
    }
}
