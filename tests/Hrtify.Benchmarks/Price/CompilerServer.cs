using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;

namespace Hrtify.Benchmarks.Price;

/// <summary>Whether csc stays between builds, warm, as on a desk, or starts with each, as in CI.</summary>
internal enum Server
{
    Off,
    On,
}

/// <summary>A compiler server of the benchmark's own: that of other builds on the machine is neither used nor stopped.</summary>
internal sealed class CompilerServer(Server server) : IDisposable
{
    private readonly string _id = "hrtify-price-" + Environment.ProcessId;

    internal string[] Properties => server switch
    {
        Server.Off => ["-p:UseSharedCompilation=false"],
        Server.On => ["-p:UseSharedCompilation=true", "-p:SharedCompilationId=" + _id],
        _ => throw new InvalidOperationException("unknown: " + server),
    };

    public void Dispose()
    {
        if (server == Server.Off) return;
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
            if (int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var process) && IsOurs(folder))
                End(process);
    }

    private bool IsOurs(string folder)
    {
        try
        {
            return File.ReadAllText(folder + "/cmdline").Contains("-pipename:" + _id, StringComparison.Ordinal);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static void End(int process)
    {
        try
        {
            using var server = Process.GetProcessById(process);
            server.Kill();
            server.WaitForExit();
        }
        catch (ArgumentException)
        {
            // It ended by itself.
        }
    }
}
