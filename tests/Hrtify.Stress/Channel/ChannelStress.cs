using System;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Hrtify.Stress.Channel;

/// <summary>
/// Cores, their partners and threads from outside that ask each other, round after round with other numbers: of cores, of room, of ways
/// to rest; some rounds are stopped in the middle.
/// </summary>
internal sealed class ChannelStress(int seed)
{
    private static readonly TimeSpan s_hang = TimeSpan.FromSeconds(30);

    private readonly Ledger _ledger = new();

    internal int Run(TimeSpan time)
    {
        Console.WriteLine("seed " + seed.ToString(CultureInfo.InvariantCulture) + ", " + Environment.ProcessorCount + " CPUs");
        using var over = new CancellationTokenSource(time);
        Console.CancelKeyPress += (_, key) =>
        {
            key.Cancel = true;
            over.Cancel();
        };
        var (hangs, round) = (0, 0);
        while (!over.IsCancellationRequested && hangs == 0)
        {
            var random = new Random(seed + round++);
            var running = Task.Run(() => Round(random, over.Token));
            if (!Watch(running)) hangs++;
            else if (running.Exception is { } failed) throw new InvalidOperationException("round " + (round - 1) + " failed", failed);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_ledger.Forwards} forwards, {_ledger.Lost} lost, {_ledger.Twice} twice, {hangs} hangs"));
        return _ledger.Lost == 0 && _ledger.Twice == 0 && hangs == 0 ? 0 : 1;
    }

    // False where nothing has come back for long.
    private bool Watch(Task round)
    {
        var (answers, at) = (_ledger.Answers, Stopwatch.GetTimestamp());
        while (!Task.WaitAny([round], TimeSpan.FromSeconds(1)).Equals(0))
        {
            if (_ledger.Answers != answers) (answers, at) = (_ledger.Answers, Stopwatch.GetTimestamp());
            else if (Stopwatch.GetElapsedTime(at) > s_hang) return false;
        }

        return true;
    }

    private async Task Round(Random random, CancellationToken over)
    {
        var options = new HrtCoresOptions { Count = random.Next(1, 9), Room = 16 << random.Next(6), Idle = random.Next(4) == 0 ? CoreIdle.Yield : CoreIdle.Park };
        using var end = CancellationTokenSource.CreateLinkedTokenSource(over);
        end.CancelAfter(TimeSpan.FromMilliseconds(random.Next(50, 1500)));
        var cores = HrtCores.Start(options);
        var seeds = Enumerable.Range(0, cores.Count * 3).Select(_ => random.Next()).ToArray();
        var work = cores.SelectMany(core => Enumerable.Range(0, 3).Select(at => core.RunAsync(() => new CoreWorker(cores, _ledger, new Random(seeds[(core.Number * 3) + at]), end.Token).Run()))).ToList();
        var outside = new OutsideWorker(cores, _ledger, new Random(random.Next()), end.Token);
        work.Add(Task.Run(outside.Run, CancellationToken.None));
        await Task.WhenAll(work).ConfigureAwait(false);
        await cores.DisposeAsync().ConfigureAwait(false);
    }
}
