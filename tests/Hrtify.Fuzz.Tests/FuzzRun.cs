using System;
using System.Diagnostics;
using System.IO;
using System.Linq;

namespace Hrtify.Fuzz.Tests;

/// <summary>A run of the fuzz as a process of its own.</summary>
internal sealed record FuzzRun(int ExitCode, string Output, string Error)
{
    internal string LastLine => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Last().Trim();

    internal static FuzzRun Of(params string[] arguments)
    {
        var folder = Directory.CreateTempSubdirectory("hrtify-fuzz-").FullName;
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [typeof(Campaigns.Options).Assembly.Location, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        start.Environment["TMPDIR"] = folder;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        process.WaitForExit();
        var run = new FuzzRun(process.ExitCode, output.Result, error.Result);
        Directory.Delete(folder, recursive: true);
        return run;
    }
}
