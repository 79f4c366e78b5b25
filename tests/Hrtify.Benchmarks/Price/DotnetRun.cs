using System;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Threading;

namespace Hrtify.Benchmarks.Price;

/// <summary>One run of the dotnet command: how long it took by the clock and of the processors, and the most memory that its processes held together.</summary>
internal sealed record DotnetRun(double Seconds, double ProcessorSeconds, double PeakMegabytes, string Output)
{
    /// <summary>Throws with what it printed where it fails.</summary>
    internal static DotnetRun Of(string folder, CancellationToken stop, params string[] arguments) => Run("dotnet", arguments, folder, stop);

    /// <summary>The same, bound to one CPU. Its processor time holds that of whatever else runs meanwhile.</summary>
    internal static DotnetRun On(int cpu, string folder, CancellationToken stop, params string[] arguments) =>
        Run("taskset", ["-c", cpu.ToString(CultureInfo.InvariantCulture), "dotnet", .. arguments], folder, stop);

    private static DotnetRun Run(string command, string[] arguments, string folder, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        var start = new ProcessStartInfo(command, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        // The variables by which a build would hear of the build that started this program.
        foreach (var name in new[] { "MSBuildSDKsPath", "MSBUILD_EXE_PATH", "MSBuildExtensionsPath", "CI" }) start.Environment.Remove(name);
        // A node that stays would serve the next build, and not be one of its processes.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var process = new Process { StartInfo = start };
        var output = new StringBuilder();
        void Take(object _, DataReceivedEventArgs line)
        {
            if (line.Data is null) return;
            lock (output) output.Append(line.Data).Append('\n');
        }

        process.OutputDataReceived += Take;
        process.ErrorDataReceived += Take;
        var used = ChildTime.Seconds();
        var from = Stopwatch.GetTimestamp();
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.StandardInput.Close();
        var memory = new TreeMemory(process.Id);
        using var looks = new Timer(_ => memory.Look(), null, 40, 100);
        while (!process.WaitForExit(200))
        {
            if (!stop.IsCancellationRequested) continue;
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
            stop.ThrowIfCancellationRequested();
        }

        var seconds = Stopwatch.GetElapsedTime(from).TotalSeconds;
        process.WaitForExit();
        if (process.ExitCode != 0) throw new FailedException(command + " " + string.Join(" ", arguments) + " in " + folder + " failed:\n" + output);
        return new DotnetRun(seconds, ChildTime.Seconds() - used, memory.PeakMegabytes, output.ToString());
    }
}
