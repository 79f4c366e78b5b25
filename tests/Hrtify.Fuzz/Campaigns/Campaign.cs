using System;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Hrtify.Fuzz.Comparing;
using Hrtify.Fuzz.Programs;
using Hrtify.Fuzz.Workers;

namespace Hrtify.Fuzz.Campaigns;

/// <summary>Plays all programs of a seed on several workers, and writes down what differs.</summary>
internal sealed class Campaign(Options options)
{
    private readonly Batches _batches = new(options.Seed, options.Programs, options.Form);
    private readonly Tally _tally = new();
    private readonly Lock _lock = new();
    private readonly Stopwatch _time = Stopwatch.StartNew();
    private int _next;
    private int _differences;

    /// <summary>The number of differences found.</summary>
    internal async Task<int> Run(CancellationToken stop)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(stop);
        await Task.WhenAll(Enumerable.Range(0, options.Jobs).Select(_ => Task.Run(() => Work(enough), CancellationToken.None)));
        _tally.Print(Console.Out, _differences);
        return _differences;
    }

    private async Task Work(CancellationTokenSource enough)
    {
        using var worker = new WorkerProcess(options.Plant, TimeSpan.FromSeconds(options.Patience));
        try
        {
            while (!enough.IsCancellationRequested && !(_time.Elapsed.TotalSeconds > options.Seconds))
            {
                var number = Interlocked.Increment(ref _next) - 1;
                if (number >= _batches.Count) return;
                var batch = _batches.Make(number);
                if (options.Only is { } only) batch = batch with { Programs = [.. batch.Programs.Where(program => program.Name == "P" + only)] };
                if (batch.Programs.Count == 0) continue;
                var result = await worker.Compare(batch, enough.Token);
                lock (_lock)
                {
                    _tally.Add(batch, result);
                    Console.Error.WriteLine(FormattableString.Invariant($"{_time.Elapsed.TotalSeconds,6:F0} s  {_tally.Programs} programs  {_tally.Programs / _time.Elapsed.TotalMinutes:F0} a minute  {_differences} differences"));
                }

                foreach (var verdict in result.Verdicts) await Note(verdict, batch, worker, enough);
            }
        }
        catch (OperationCanceledException) when (enough.IsCancellationRequested)
        {
            // Asked to stop, or there are differences enough: what is done is counted.
        }
    }

    private async Task Note(Verdict verdict, Batch batch, WorkerProcess worker, CancellationTokenSource enough)
    {
        lock (_lock)
        {
            if (KnownGaps.Of(verdict) is { } gap)
            {
                _tally.AddGap(gap);
                return;
            }

            if (_differences >= options.Most) return;
            _differences++;
            if (_differences == options.Most) enough.CancelAfter(TimeSpan.FromSeconds(options.Shrink + 10));
        }

        var alone = batch with { Programs = [.. batch.Programs.Where(program => program.Name == verdict.Program)] };
        var finding = new Finding(options, batch.Dialect, alone.Programs.Count == 1 ? alone : batch, verdict);
        if (options.Shrink > 0 && alone.Programs.Count == 1)
            finding = await new Shrinker(worker, TimeSpan.FromSeconds(options.Shrink)).Shrink(finding, enough.Token);
        var folder = finding.Write();
        lock (_lock) Console.Error.WriteLine(finding.Summary + "\n    " + folder);
        if (_differences >= options.Most) await enough.CancelAsync();
    }
}
