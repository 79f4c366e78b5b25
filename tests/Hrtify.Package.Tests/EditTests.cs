using System;
using System.IO;
using System.Linq;
using Xunit;

namespace Hrtify.Package.Tests;

/// <summary>
/// Builds after edits: after one inside a method that has nothing to do with thread state the tool reads the edited file
/// only, and after any other all of them.
/// </summary>
[Collection("package")]
public sealed class EditTests(PackedPackage package)
{
    private const string State = "static class State { [System.ThreadStatic] internal static int t_x; [field: System.ThreadStatic] internal static event System.Action E; internal static int Next() { E?.Invoke(); return t_x += Pick.One(1); } }\n";
    private const string Pick = "static class Pick\n{\n    internal static int One(long x) { return 100; }\n}\n";
    private const string Program = "System.Console.WriteLine(State.Next()); System.Console.WriteLine(await Late.Go());\n";
    private const string Late = "static class Late\n{\n    internal static async System.Threading.Tasks.Task<int> Go() { await System.Threading.Tasks.Task.Yield(); return 7; }\n}\n";

    [Fact]
    public void Each_edit_gives_what_a_whole_build_gives()
    {
        var project = New("edits");
        Assert.Equal("100\n7\n", Built(project));
        // Inside a method: the same is told, and the program is the new one.
        project.Write("Pick.cs", Pick.Replace("100", "200", StringComparison.Ordinal));
        Assert.Equal("200\n7\n", Built(project));
        project.Write("Pick.cs", Pick.Replace("100", "/* still */ 300", StringComparison.Ordinal));
        Assert.Equal("300\n7\n", Built(project));
        // A better overload than the one that the other file bound to.
        project.Write("Pick.cs", Pick.Replace("}\n}", "}\n    internal static int One(int x) => 1;\n}", StringComparison.Ordinal));
        Assert.Equal("1\n7\n", Built(project));
        // A use where there was none, and one that needs a twin.
        project.Write("Late.cs", Late.Replace("return 7;", "State.t_x = await System.Threading.Tasks.Task.FromResult(70); return State.t_x;", StringComparison.Ordinal));
        Assert.Equal("1\n70\n", Built(project));
        project.Write("Late.cs", Late.Replace("return 7;", "State.t_x = 3; return State.t_x;", StringComparison.Ordinal));
        Assert.Equal("1\n3\n", Built(project));
        // Its name in a text that is asked for: refused from now on.
        project.Write("Late.cs", Late.Replace("return 7;", "return typeof(State).GetField(\"t_x\", (System.Reflection.BindingFlags)40)!.Name.Length;", StringComparison.Ordinal));
        var refused = project.Dotnet("build");
        Assert.Contains("0 of 2 thread-statics", refused.Output);
        project.Write("Late.cs", Late);
        Assert.Equal("1\n7\n", Built(project));
        // Torn, and mended.
        project.Write("Late.cs", Late.Replace("return 7;", "return (7;", StringComparison.Ordinal));
        Assert.Contains("error CS", project.Dotnet("build").Output);
        project.Write("Late.cs", Late.Replace("return 7;", "return 8;", StringComparison.Ordinal));
        Assert.Equal("1\n8\n", Built(project));
        // A file more, and one less.
        project.Write("More.cs", "static class More { [System.ThreadStatic] static int t_more; }\n");
        Assert.Contains("2 of 3 thread-statics", project.Dotnet("build").Output);
        File.Delete(Path.Combine(project.Folder, "More.cs"));
        Assert.Equal("1\n8\n", Built(project));
        // What was written is gone, and what is remembered is nonsense.
        Directory.Delete(Path.Combine(project.Folder, "obj/Debug/net10.0/hrtify/src"), recursive: true);
        Assert.Equal("1\n8\n", Built(project));
        foreach (var nonsense in new[] { "hrtify last run 1\n\n!!\n\n-5\n", project.Read("obj/Debug/net10.0/hrtify/last-run.txt")[..400] })
        {
            project.Write("obj/Debug/net10.0/hrtify/last-run.txt", nonsense);
            project.Write("Late.cs", Late.Replace("7", (8 + (nonsense.Length % 2)).ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal));
            Assert.Equal("1\n" + (8 + (nonsense.Length % 2)) + "\n", Built(project));
        }
    }

    // Seen by what it does not see: a source that was changed behind the back of its time and length.
    [Fact]
    public void An_edit_beside_thread_state_reads_the_edited_file_only()
    {
        var project = New("edit-beside");
        Assert.Equal("100\n7\n", Built(project));
        var state = Path.Combine(project.Folder, "State.cs");
        var time = File.GetLastWriteTimeUtc(state);
        File.WriteAllText(state, State.Replace("t_x", "t_y", StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(state, time);
        project.Write("Pick.cs", Pick.Replace("100", "200", StringComparison.Ordinal));
        Assert.Equal("200\n7\n", Built(project));
        Assert.Contains("t_x", project.Read("obj/Debug/net10.0/hrtify/src/State.cs"));
        project.Write("Pick.cs", Pick.Replace("internal", "public", StringComparison.Ordinal));
        Assert.Equal("100\n7\n", Built(project));
        Assert.Contains("t_y", project.Read("obj/Debug/net10.0/hrtify/src/State.cs"));
    }

    private Project New(string name)
    {
        var project = package.NewProject(name);
        project.WriteProject("Edits.csproj", "<TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType>");
        project.Write("State.cs", State);
        project.Write("Pick.cs", Pick);
        project.Write("Late.cs", Late);
        project.Write("Program.cs", Program);
        return project;
    }

    // Each build tells the count and the refusal anew, as the compiler does its warnings.
    private static string Built(Project project)
    {
        var built = project.Dotnet("build");
        Assert.True(built.ExitCode == 0, built.Output);
        Assert.Contains("Hrtify: 1 of 2 thread-statics converted in 1 file", built.Output);
        Assert.Contains("warning HRT1002", built.Output);
        return project.Run("bin/Debug/net10.0/Edits.dll", "None").Output;
    }

    [Fact]
    public void State_comes_and_goes_and_a_build_of_nothing_new_leaves_the_assembly_alone()
    {
        var project = package.NewProject("comes and goes");
        project.WriteProject("Lib.csproj", "<TargetFramework>net10.0</TargetFramework><DefineConstants>$(DefineConstants);$(Defined)</DefineConstants>");
        const string None = "class Lib { static int s_x; internal static int Get() => s_x++; }\n";
        const string Some = "class Lib {\n#if STATE\n    [System.ThreadStatic]\n#endif\n    static int s_x; internal static int Get() => s_x++; }\n";
        Assert.Equal("", Converted(None, ""));
        Assert.Equal("Hrtify: 1 of 1 thread-statics converted in 1 file", Converted(Some, "STATE"));
        Assert.Equal("", Converted(Some, ""));
        Assert.Equal("Hrtify: 1 of 1 thread-statics converted in 1 file", Converted(Some, "STATE"));
        Assert.Equal("", Converted(None, "STATE"));

        string Converted(string text, string defined)
        {
            if (!File.Exists(Path.Combine(project.Folder, "Lib.cs")) || project.Read("Lib.cs") != text) project.Write("Lib.cs", text);
            var built = project.Dotnet("build", "-p:Defined=" + defined);
            Assert.True(built.ExitCode == 0, built.Output);
            var assembly = Path.Combine(project.Folder, "obj/Debug/net10.0/Lib.dll");
            var (written, said) = (File.GetLastWriteTimeUtc(assembly), built.Output.Split('\n').Select(line => line.Trim()).FirstOrDefault(line => line.StartsWith("Hrtify:", System.StringComparison.Ordinal)) ?? "");
            var again = project.Dotnet("build", "-p:Defined=" + defined);
            Assert.DoesNotContain("Hrtify:", again.Output);
            Assert.Equal(written, File.GetLastWriteTimeUtc(assembly));
            Assert.Equal(said.Length > 0, File.ReadAllText(assembly).Contains("HrtifyState", System.StringComparison.Ordinal));
            return said;
        }
    }
}
