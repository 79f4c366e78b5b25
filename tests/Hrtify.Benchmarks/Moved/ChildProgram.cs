using System;
using System.Diagnostics;

namespace Hrtify.Benchmarks.Moved;

/// <summary>Where a child's Main runs.</summary>
internal enum MainPlace
{
    Host,
    KernelCore,
}

/// <summary>One of the ordinary programs in a process of its own, with the placement that users have: nothing is asked for.</summary>
internal sealed class ChildProgram : IDisposable
{
    private readonly Process _process;

    internal ChildProgram(string name, MainPlace place)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(ChildProgram).Assembly.Location, "program", name]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        start.Environment.Remove("HRTIFY_PIN");
        start.Environment.Remove("HRTIFY_CORES");
        start.Environment["HRTIFY_MODEL"] = place switch
        {
            MainPlace.Host => "None",
            MainPlace.KernelCore => "Incremental",
            _ => throw new ArgumentOutOfRangeException(nameof(place), place, null),
        };
        _process = Process.Start(start) ?? throw new FailedException("the program did not start: " + name);
    }

    /// <summary>How much of a CPU it has used so far, in seconds.</summary>
    internal double ProcessorSeconds
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime.TotalSeconds;
        }
    }

    /// <summary>The nanoseconds that one takes, from its start to its end.</summary>
    internal static double Time(string name, MainPlace place)
    {
        var from = Stopwatch.GetTimestamp();
        using var child = new ChildProgram(name, place);
        child.End();
        return Stopwatch.GetElapsedTime(from).TotalNanoseconds;
    }

    /// <summary>Waits for the first line that it prints.</summary>
    internal string? FirstLine() => _process.StandardOutput.ReadLine();

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
    }

    private void End()
    {
        _process.StandardInput.Close();
        _process.StandardOutput.ReadToEnd();
        _process.WaitForExit();
        if (_process.ExitCode != 0) throw new FailedException("a program ended with " + _process.ExitCode);
    }
}
