using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;

namespace Hrtify.Benchmarks.Contexts;

/// <summary>
/// `access`: what a use of a core-local costs. In several processes, for in each the loader places code and data once, and
/// a loop of a cycle a turn is twice as long where it lies badly; the median of the processes is printed.
/// </summary>
internal static class AccessCommand
{
    internal static void Run(string[] args)
    {
        if (Options.Read(args, "usage: access [--processes N]   (default 5)", "--processes") is not { } options) return;
        var processes = options.Number("--processes", 5, 1, 99);
        if (processes == 1)
        {
            Access.Run();
        }
        else
        {
            foreach (var figure in Enumerable.Range(1, processes).SelectMany(process => Child(process, processes)).GroupBy(line => line.Text, line => line.Ratio))
                Console.WriteLine(figure.Key.Replace("ratio *", string.Create(CultureInfo.InvariantCulture, $"ratio {Figure.Median([.. figure]):F3}"), StringComparison.Ordinal));
        }

        Console.WriteLine("placement: " + Environment.ProcessorCount + " CPUs, .NET " + Environment.Version + ", not pinned, " + processes + " processes");
    }

    // The lines of a process, a star in place of the ratio.
    private static List<(string Text, double Ratio)> Child(int process, int processes)
    {
        Console.Error.WriteLine("process " + process + " of " + processes);
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (System.IO.Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet") start.ArgumentList.Add(typeof(AccessCommand).Assembly.Location);
        foreach (var argument in new[] { "access", "--processes", "1" }) start.ArgumentList.Add(argument);
        using var child = Process.Start(start)!;
        var lines = child.StandardOutput.ReadToEnd().Split('\n');
        child.WaitForExit();
        if (child.ExitCode != 0) throw new FailedException("a process ended with " + child.ExitCode);
        return [.. lines.Select(line => line.Split(' ')).Where(words => words.Length > 3 && words[2] == "ratio").Select(words =>
        {
            var ratio = double.Parse(words[3], CultureInfo.InvariantCulture);
            words[3] = "*";
            return (string.Join(' ', words), ratio);
        })];
    }
}
