using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace Hrtify.Package.Tests;

/// <summary>What a command printed, and how it ended.</summary>
/// <param name="ExitCode">The code it ended with.</param>
/// <param name="Output">Both streams as they arrived: between a line of the one and a line of the other there is no order.</param>
/// <param name="Printed">Its standard output alone.</param>
public sealed record Ended(int ExitCode, string Output, string Printed)
{
    /// <summary>Ended so, with all of its output on standard output.</summary>
    public Ended(int exitCode, string output)
        : this(exitCode, output, output)
    {
    }

    /// <summary>The warnings and errors of a build whose id begins so, each once, in order.</summary>
    public string[] Reports(string id) =>
        [.. Output.Split('\n').Where(line => Regex.IsMatch(line, ": (warning|error) " + id + "[0-9]+:")).Select(line => line.Trim()).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>What the program itself printed: all but the lines of `HRTIFY_TRACE`.</summary>
    public static string WithoutTrace(string output) =>
        string.Concat(output.Split('\n').Where(line => line.Length > 0 && !line.StartsWith("hrtify: ", StringComparison.Ordinal)).Select(line => line + "\n"));
}

internal static class Shell
{
    internal static Ended Run(string folder, string command, params string[] arguments) => Run(folder, new Dictionary<string, string>(), command, arguments);

    internal static Ended Run(string folder, IReadOnlyDictionary<string, string> environment, string command, params string[] arguments)
    {
        var start = new ProcessStartInfo(command, arguments)
        {
            WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true,
        };
        // The variables by which a build under test would hear of the build that runs the tests.
        foreach (var name in new[] { "MSBuildSDKsPath", "MSBUILD_EXE_PATH", "MSBuildExtensionsPath", "CI" }) start.Environment.Remove(name);
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        foreach (var pair in environment) start.Environment[pair.Key] = pair.Value;
        using var process = new Process { StartInfo = start };
        var (output, printed) = (new StringBuilder(), new StringBuilder());
        void Take(string? line, params ReadOnlySpan<StringBuilder> texts)
        {
            if (line is null) return;
            lock (output)
                foreach (var text in texts) text.Append(line).Append('\n');
        }

        process.OutputDataReceived += (_, line) => Take(line.Data, output, printed);
        process.ErrorDataReceived += (_, line) => Take(line.Data, output);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.StandardInput.Close();
        if (!process.WaitForExit(300_000))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException(command + " " + string.Join(" ", arguments) + "\n" + output);
        }

        process.WaitForExit();
        lock (output) return new Ended(process.ExitCode, output.ToString(), printed.ToString());
    }
}
