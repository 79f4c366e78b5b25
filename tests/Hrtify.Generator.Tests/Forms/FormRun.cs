using System;
using System.Diagnostics;
using System.IO;
using System.Text.RegularExpressions;
using System.Threading.Tasks;

namespace Hrtify.Generator.Tests.Forms;

/// <summary>What a run of a form showed.</summary>
internal sealed record FormRun(int ExitCode, string Output, string Error)
{
    internal static FormRun Of(string program, string model)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [program])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = Path.GetDirectoryName(program)!,
        };
        start.Environment["HRTIFY_MODEL"] = model;
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(120_000))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException(program + " did not end in two minutes");
        }

        Task.WaitAll(output, error);
        return new FormRun(process.ExitCode, output.Result, Normal(error.Result));
    }

    // The differences that a conversion may show (rule 21, and section 1 of the facts of boot): numbers of lambdas,
    // which count members; the getter in a failing initializer; the first frame of a thread that is not main.
    private static string Normal(string error)
    {
        error = Regex.Replace(error, @"b__\d+(_\d+)?", "b__");
        error = Regex.Replace(error, @"c__DisplayClass\d+(_\d+)?", "c__DisplayClass");
        error = Regex.Replace(error, @"^   at \S+\.get_\w+\(\)( in .*)?\r?\n", "", RegexOptions.Multiline);
        error = Regex.Replace(error, @"^   at System\.Threading\.Thread\.StartCallback\(\)\r?\n", "", RegexOptions.Multiline);
        error = Regex.Replace(error, @"^   at \S*<Main>\(.*\)( in .*)?\r?\n", "", RegexOptions.Multiline);
        // FailFast prints every frame, hidden or not.
        return error.StartsWith("Process terminated.", StringComparison.Ordinal)
            ? Regex.Replace(error, @"^   at Hrtify\.(Boot|Cores)\..*\r?\n", "", RegexOptions.Multiline)
            : error;
    }
}
