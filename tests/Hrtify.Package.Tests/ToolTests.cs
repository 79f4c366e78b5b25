using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Threading.Tasks;
using Xunit;

namespace Hrtify.Package.Tests;

/// <summary>`hrtify convert` by itself, on the request that a build wrote.</summary>
[Collection("package")]
public sealed class ToolTests(PackedPackage package)
{
    private const string Request = "obj/Debug/net10.0/hrtify/request.rsp";

    private static string Tool => Path.Combine(PackedPackage.Metadata("Root"), "generator", "Hrtify.Tool", "bin", PackedPackage.Metadata("Configuration"), "net8.0", "hrtify.dll");

    [Fact]
    public void Help_and_wrong_usage()
    {
        var project = package.NewProject("tool-usage");
        Assert.Contains("usage: hrtify convert", project.Dotnet(Tool, "--help").Output);
        Assert.Equal(2, project.Dotnet(Tool).ExitCode);
        Assert.Equal(2, project.Dotnet(Tool, "convert").ExitCode);
        Assert.Equal(new Ended(1, "nowhere.rsp : error HRT4002: the response file does not exist\n"), project.Dotnet(Tool, "convert", "@nowhere.rsp"));
        project.Write("odd.rsp", "what is this\n");
        Assert.Equal(new Ended(1, "odd.rsp : error HRT4002: 'what is this' is not an option\n"), project.Dotnet(Tool, "convert", "@odd.rsp"));
        project.Write("empty.rsp", "");
        Assert.Equal(new Ended(1, "hrtify : error HRT4002: the response file lacks --roslyn\n"), project.Dotnet(Tool, "convert", "@empty.rsp"));
    }

    [Fact]
    public void Without_the_Roslyn_of_an_SDK_it_says_where_it_looked()
    {
        var project = Built("tool-roslyn", 1);
        var text = project.Read(Request).Split('\n');
        project.Write("no-roslyn.rsp", string.Join("\n", text.Select(line => line.StartsWith("--roslyn ", StringComparison.Ordinal) ? "--roslyn /nowhere" : line)));
        Assert.Equal(new Ended(1, "/nowhere : error HRT4003: the SDK's Roslyn (Microsoft.CodeAnalysis.CSharp.dll) is not there\n"), project.Dotnet(Tool, "convert", "@no-roslyn.rsp"));
    }

    // Wherever the signal falls, also before the tool listens or after its end, this must hold; no step of it is timed.
    [Fact]
    public async Task Stopped_in_the_middle_it_leaves_whole_files_and_the_next_build_is_right()
    {
        var project = Built("tool-stopped", 80);
        var copies = Path.Combine(project.Folder, "obj/Debug/net10.0/hrtify/src");
        var whole = Directory.GetFiles(copies).ToDictionary(file => file, File.ReadAllText);
        var sources = Directory.GetFiles(project.Folder, "*.cs").ToDictionary(file => file, File.ReadAllText);
        for (var milliseconds = 0; milliseconds < 900; milliseconds += 170)
        {
            if (Directory.Exists(copies)) Directory.Delete(copies, recursive: true);
            var start = new ProcessStartInfo("dotnet", [Tool, "convert", "@" + Request]) { WorkingDirectory = project.Folder, RedirectStandardOutput = true, RedirectStandardError = true };
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEndAsync();
            if (!process.WaitForExit(milliseconds)) _ = Interrupt(process.Id, 2);
            await process.WaitForExitAsync();
            Assert.DoesNotContain("   at ", await error + await output);
            if (Directory.Exists(copies))
                foreach (var file in Directory.GetFiles(copies).Where(file => file.EndsWith(".cs", StringComparison.Ordinal))) Assert.Equal(whole[file], File.ReadAllText(file));
        }

        Assert.Equal(0, project.Dotnet("build").ExitCode);
        Assert.Equal(whole, Directory.GetFiles(copies).ToDictionary(file => file, File.ReadAllText));
        Assert.Equal(sources, Directory.GetFiles(project.Folder, "*.cs").ToDictionary(file => file, File.ReadAllText));
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(copies)!, "*-tmp", SearchOption.AllDirectories));
    }

    private Project Built(string name, int files)
    {
        var project = package.NewProject(name);
        project.WriteProject("Lib.csproj", "<TargetFramework>net10.0</TargetFramework>");
        for (var index = 0; index < files; index++)
            project.Write("Part" + index + ".cs", "static class Part" + index + " { [System.ThreadStatic] static int t_x; internal static int Next() { return ++t_x; } }\n");
        Assert.Equal(0, project.Dotnet("build").ExitCode);
        return project;
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Interrupt(int process, int signal);
}
