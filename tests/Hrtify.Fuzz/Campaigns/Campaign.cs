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
internal sealed class Campaign
{
    private readonly Options _options;
    private readonly Batches _batches;
    private readonly Ledger _ledger;
    private readonly int _before;
    private readonly Lock _lock = new();
    private readonly Stopwatch _time = Stopwatch.StartNew();
    private int _next;
    private int _differences;

    /// <exception cref="FormatException">The options name a ledger that is not this campaign's.</exception>
    internal Campaign(Options options)
    {
        _options = options;
        _batches = new Batches(options.Seed, options.From + options.Programs, options.Form);
        _ledger = Ledger.Open(options);
        _before = _ledger.Now.Tally.Programs;
        _next = options.From / Batches.Size;
    }

    /// <summary>The number of differences found.</summary>
    internal async Task<int> Run(CancellationToken stop)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(stop);
        await Task.WhenAll(Enumerable.Range(0, _options.Jobs).Select(_ => Task.Run(() => Work(enough), CancellationToken.None)));
        // What was found in a batch that was not ended, because enough was found or the user stopped, is in no tally.
        var differences = Math.Max(_ledger.Now.Tally.Differences, _differences);
        _ledger.Now.Tally.Print(Console.Out, differences);
        return differences;
    }

    private async Task Work(CancellationTokenSource enough)
    {
        using var worker = new WorkerProcess(_options.Plant, TimeSpan.FromSeconds(_options.Patience));
        try
        {
            while (!enough.IsCancellationRequested && !(_time.Elapsed.TotalSeconds > _options.Seconds))
            {
                var number = Interlocked.Increment(ref _next) - 1;
                if (number >= _batches.Count) return;
                if (IsDone(number)) continue;
                var batch = _batches.Make(number);
                if (_options.Only is { } only) batch = batch with { Programs = [.. batch.Programs.Where(program => program.Name == "P" + only)] };
                if (batch.Programs.Count == 0) continue;
                var result = await worker.Compare(batch, enough.Token);
                foreach (var verdict in result.Verdicts.Where(verdict => KnownGaps.Of(verdict) is null)) await Note(verdict, batch, worker, enough);
                lock (_lock) Count(number, batch, result);
                if (_differences >= _options.Most) await enough.CancelAsync();
            }
        }
        catch (OperationCanceledException) when (enough.IsCancellationRequested)
        {
            // Asked to stop, or there are differences enough: what is done is counted.
        }
    }

    private bool IsDone(int number)
    {
        lock (_lock) return _ledger.Now.Done.Contains(number);
    }

    private void Count(int number, Batch batch, BatchResult result)
    {
        var tally = _ledger.Now.Tally;
        tally.Add(batch, result);
        _ledger.Now.Done.Add(number);
        _ledger.Write();
        Console.Error.WriteLine(FormattableString.Invariant($"{_time.Elapsed.TotalSeconds,6:F0} s  {tally.Programs} programs  {(tally.Programs - _before) / _time.Elapsed.TotalMinutes:F0} a minute  {tally.Differences} differences"));
    }

    private async Task Note(Verdict verdict, Batch batch, WorkerProcess worker, CancellationTokenSource enough)
    {
        lock (_lock)
        {
            if (_differences >= _options.Most) return;
            _differences++;
            if (_differences == _options.Most) enough.CancelAfter(TimeSpan.FromSeconds(_options.Shrink + 10));
        }

        var alone = batch with { Programs = [.. batch.Programs.Where(program => program.Name == verdict.Program)] };
        var finding = new Finding(_options, batch.Dialect, alone.Programs.Count == 1 ? alone : batch, verdict);
        if (_options.Shrink > 0 && alone.Programs.Count == 1)
            finding = await new Shrinker(worker, TimeSpan.FromSeconds(_options.Shrink)).Shrink(finding, enough.Token);
        var folder = finding.Write();
        lock (_lock) Console.Error.WriteLine(finding.Summary + "\n    " + folder);
    }
}
