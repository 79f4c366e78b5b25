using System;
using System.Diagnostics;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Hrtify.Fuzz.Comparing;
using Hrtify.Fuzz.Programs;

namespace Hrtify.Fuzz.Workers;

/// <summary>A worker seen from the campaign; started anew after a crash, a hang, and some batches (a loaded assembly leaves traces).</summary>
internal sealed class WorkerProcess(string plant, TimeSpan patienceForRuns) : IDisposable
{
    private const int BatchesOfALife = 40;

    private static readonly TimeSpan s_buildTime = TimeSpan.FromSeconds(120);

    private Process? _process;
    private int _batches;

    /// <summary>
    /// Compares a batch; what crashes or hangs is taken out of it, and the rest compared again. Where the whole is lost in
    /// building, its halves are compared: a difference is a program's, not a slow moment of the machine.
    /// </summary>
    internal async Task<BatchResult> Compare(Batch batch, CancellationToken stop)
    {
        var lost = BatchResult.Nothing;
        while (batch.Programs.Count > 0)
        {
            var (result, dead) = await Ask(batch, stop);
            if (result is not null) return lost.And(result);
            if (dead!.Program.Length == 0 && batch.Programs.Count > 1)
            {
                foreach (var half in batch.Programs.Chunk((batch.Programs.Count + 1) / 2)) lost = lost.And(await Compare(batch with { Programs = half }, stop));
                return lost;
            }

            if (dead.Program.Length == 0) dead = dead with { Program = batch.Programs[0].Name };
            lost = lost with { Verdicts = [.. lost.Verdicts, dead] };
            batch = batch with { Programs = [.. batch.Programs.Where(program => program.Name != dead.Program)] };
        }

        return lost;
    }

    public void Dispose() => End();

    private async Task<(BatchResult? Result, Verdict? Dead)> Ask(Batch batch, CancellationToken stop)
    {
        var process = Living();
        var at = new Word("build", "", null);
        try
        {
            await process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(new Order(batch, plant)).AsMemory(), stop);
            await process.StandardInput.FlushAsync(stop);
            while (true)
            {
                using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
                patience.CancelAfter(at.Phase == "build" ? s_buildTime : patienceForRuns);
                var line = await process.StandardOutput.ReadLineAsync(patience.Token);
                if (line is null) return (null, Dead(at, Fault.Crash));
                at = JsonSerializer.Deserialize<Word>(line)!;
                if (at.Result is { } result) return (result, null);
            }
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return (null, Dead(at, Fault.Hang));
        }
        catch (System.IO.IOException)
        {
            return (null, Dead(at, Fault.Crash));
        }
    }

    private Verdict Dead(Word at, Fault fault)
    {
        End();
        var what = fault == Fault.Crash ? "the process died" : "nothing came any more";
        return new Verdict(at.Program, at.Phase == "plain" ? Fault.BadProgram : fault, what + " in phase " + at.Phase, "", "");
    }

    private Process Living()
    {
        if (_process is { HasExited: false } living && _batches++ < BatchesOfALife) return living;
        End();
        _batches = 1;
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(typeof(WorkerProcess).Assembly.Location);
        start.ArgumentList.Add("worker");
        // What is run is run once: to compile it better in the background is work for nothing.
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_TC_BackgroundWorkerTimeoutMs"] = "0";
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        start.Environment["HRTIFY_MODEL"] = "None";
        if (!Environment.ProcessPath!.EndsWith("dotnet", StringComparison.Ordinal)) start.ArgumentList.RemoveAt(0);
        _process = Process.Start(start)!;
        // A crash says much there; it is not needed, but the pipe must not fill.
        _process.ErrorDataReceived += static (_, _) => { };
        _process.BeginErrorReadLine();
        return _process;
    }

    private void End()
    {
        if (_process is null) return;
        try
        {
            _process.Kill();
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }

        _process.Dispose();
        _process = null;
    }
}
