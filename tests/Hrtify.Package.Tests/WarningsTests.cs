using System;
using System.Linq;
using Xunit;

namespace Hrtify.Package.Tests;

/// <summary>The rules as a user meets them: in the build, with their severities, and mended by their fixes.</summary>
[Collection("package")]
public sealed class WarningsTests(PackedPackage package)
{
    // Each line says whose shop it is; plain, all but the first have lost it.
    private const string Shop = """
        using System;
        using System.Diagnostics;
        using System.Runtime.InteropServices;
        using System.Threading;
        using System.Threading.Tasks;

        internal static class Program
        {
            private static readonly SemaphoreSlim s_told = new(0);

            [ThreadStatic] private static string? t_shop;

            private static async Task Main()
            {
                t_shop = "corner";
                Tell("open", t_shop);
                using var timer = new Timer(_ => Tell("tick", t_shop), null, 1, Timeout.Infinite);
                s_told.Wait();
                s_told.Wait();
                Console.CancelKeyPress += (_, e) => { e.Cancel = true; Tell("cancel", t_shop); };
                using var registration = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => { context.Cancel = true; Tell("term", t_shop); });
                Signal("-INT");
                Signal("-TERM");
                await Task.Yield();
                Tell("served", t_shop);
            }

            private static void Tell(string what, string? shop)
            {
                Console.WriteLine(what + " " + (shop ?? "nowhere"));
                s_told.Release();
            }

            private static void Signal(string name)
            {
                Process.Start("kill", [name, Environment.ProcessId.ToString()])!.WaitForExit();
                s_told.Wait();
            }
        }

        """;

    [Fact]
    public void A_new_user_s_program_is_warned_with_the_ways_and_mended_by_the_fixes()
    {
        var project = package.NewProject("shop");
        project.WriteProject("Shop.csproj", "<OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><Nullable>enable</Nullable>");
        project.Write("Program.cs", Shop);
        var built = project.Dotnet("build");
        Assert.Equal(0, built.ExitCode);
        Assert.Contains("Program.cs(17,37): warning HRT2001: This handler runs on a thread of the pool, and reads 't_shop', which other threads set each for themselves: the lambda > Program.t_shop", built.Output);
        Assert.Contains("Program.cs(20,35): warning HRT2001: This handler runs on the signal thread", built.Output);
        Assert.Contains("Program.cs(21,86): warning HRT2001: This handler runs on the signal thread", built.Output);
        Assert.Contains("Program.cs(25,24): warning HRT1009: 't_shop' is ", built.Output);
        Assert.Equal(Unconverted(project), Told(built));
        Assert.Equal("open corner\ntick nowhere\ncancel nowhere\nterm nowhere\nserved nowhere\n", Run(project));

        var formatted = project.Dotnet("format", "analyzers", "--diagnostics", "HRT2001", "HRT1009", "--severity", "warn");
        Assert.True(formatted.ExitCode == 0, formatted.Output);
        var mended = project.Dotnet("build", "--no-incremental");
        Assert.Equal(0, mended.ExitCode);
        Assert.DoesNotContain("HRT2001", mended.Output);
        Assert.DoesNotContain("HRT1009", mended.Output);
        Assert.Equal("open corner\ntick corner\ncancel corner\nterm corner\nserved corner\n", Run(project));
    }

    // A shell starts what it runs in the background with these signals ignored, and so does whoever that starts: the tests themselves, say.
    private static string Run(Project project) => Shell.Run(project.Folder, "env", "--default-signal=INT,TERM", "dotnet", "run", "--no-build").Printed;

    [Fact]
    public void What_is_suppressed_is_suppressed_in_converted_builds_too()
    {
        var project = package.NewProject("suppressed");
        project.WriteProject("Lib.csproj", "<TargetFramework>net10.0</TargetFramework>");
        project.Write(".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.HRT1001.severity = none\n[src/Quiet.cs]\ndotnet_diagnostic.HRT1009.severity = none\n[src/Loud.cs]\ndotnet_diagnostic.HRT1009.severity = error\n");
        foreach (var name in new[] { "Quiet", "Loud", "Told" }) project.Write("src/" + name + ".cs", Source(name, "", ""));
        project.Write("src/Pragma.cs", Source("Pragma", "#pragma warning disable HRT1009\n", ""));
        project.Write("src/Attribute.cs", Source("Attribute", "", "[System.Diagnostics.CodeAnalysis.SuppressMessage(\"Hrtify.ThreadState\", \"HRT1009\")] "));
        var built = project.Dotnet("build");
        Assert.Equal(Unconverted(project), Told(built));
        Assert.Equal(2, Told(built).Length);
        Assert.Contains("src/Loud.cs(5,144): error HRT1009", built.Output);
        Assert.Contains("src/Told.cs(5,144): warning HRT1009", built.Output);
    }

    [Fact]
    public void The_preset_says_how_loud_they_are()
    {
        var project = package.NewProject("presets");
        project.WriteProject("Lib.csproj", "<TargetFramework>net10.0</TargetFramework><TreatWarningsAsErrors>true</TreatWarningsAsErrors>");
        project.Write("src/Told.cs", Source("Told", "", ""));
        var recommended = project.Dotnet("build");
        Assert.True(recommended.ExitCode == 0, recommended.Output);
        Assert.Contains("warning HRT1009", recommended.Output);
        var strict = project.Dotnet("build", "-p:HrtifyPreset=strict");
        Assert.NotEqual(0, strict.ExitCode);
        Assert.Contains("error HRT1009", strict.Output);
    }

    // All but what the conversion itself tells.
    private static string[] Told(Ended built) => [.. built.Reports("HRT").Where(line => !line.Contains("HRT1001", StringComparison.Ordinal))];

    private static string[] Unconverted(Project project) => Told(project.Dotnet("build", "--no-incremental", "-p:Hrtify=false"));

    private static string Source(string name, string above, string attribute) =>
        above + "internal static class " + name + "\n{\n    [System.ThreadStatic] private static int t_n;\n\n"
        + "    " + attribute + "internal static async System.Threading.Tasks.Task GoAsync() { t_n = 1; await System.Threading.Tasks.Task.Yield(); System.Console.WriteLine(t_n); }\n}\n";
}
