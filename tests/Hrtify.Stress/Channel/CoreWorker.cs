using System;
using System.Threading;
using System.Threading.Tasks;

namespace Hrtify.Stress.Channel;

/// <summary>What one core does: one call after another, of a kind that is drawn.</summary>
internal sealed class CoreWorker(HrtCores cores, Ledger ledger, Random random, CancellationToken over)
{
    internal async Task Run()
    {
        var here = HrtCore.Current!;
        while (!over.IsCancellationRequested)
        {
            switch (random.Next(12))
            {
                case 0 or 1 or 2:
                    Forward();
                    break;
                case 3:
                    ForwardThatThrows();
                    break;
                case 4:
                    ForwardOfSpan();
                    break;
                case 5:
                    await ForwardAsync(CancellationToken.None);
                    break;
                case 6:
                    await Many(random.Next(200));
                    break;
                case 7:
                    await Cancelled();
                    break;
                case 8:
                    await AskCore(cores[random.Next(cores.Count)]);
                    break;
                case 9:
                    CallCore(cores[random.Next(cores.Count)]);
                    break;
                case 10:
                    GC.KeepAlive(new byte[random.Next(200_000)]);
                    break;
                case 11:
                    await Task.Delay(TimeSpan.FromMilliseconds(random.Next(2)), here.Time);
                    break;
            }

            if (HrtCore.Current != here) throw new InvalidOperationException("what follows an await is on another thread");
        }
    }

    private void Forward()
    {
        var mark = ledger.Ask();
        mark.Returned(HrtHost.Invoke(static mark => mark.Make(), mark));
    }

    private void ForwardThatThrows()
    {
        var mark = ledger.Ask();
        try
        {
            HrtHost.Invoke(static mark => throw new PlannedException(mark.Make()), mark);
            mark.Returned(null);
        }
        catch (PlannedException planned)
        {
            mark.Returned(planned.Mark);
        }
    }

    private void ForwardOfSpan()
    {
        var mark = ledger.Ask();
        var bytes = new byte[random.Next(1, 500)];
        bytes[^1] = 7;
        var answer = HrtHost.Invoke(bytes.AsSpan(), static (span, mark) =>
        {
            span[0] = (byte)(span[^1] + 1);
            return mark.Make();
        }, mark);
        mark.Returned(bytes[0] == 8 ? answer : null);
    }

    private async Task ForwardAsync(CancellationToken cancellation)
    {
        var mark = ledger.Ask();
        try
        {
            mark.Returned(await HrtHost.InvokeAsync(static mark => mark.Make(), mark, cancellation));
        }
        catch (OperationCanceledException)
        {
            mark.Refused();
        }
    }

    private Task Many(int count)
    {
        var all = new Task[count];
        for (var at = 0; at < count; at++) all[at] = ForwardAsync(CancellationToken.None);
        return Task.WhenAll(all);
    }

    private async Task Cancelled()
    {
        using var source = new CancellationTokenSource();
        var call = ForwardAsync(source.Token);
        for (var spin = random.Next(2000); spin > 0; spin--) Thread.SpinWait(1);
        if (random.Next(2) == 0) source.Cancel();
        else await Task.Run(source.Cancel, CancellationToken.None);
        await call;
    }

    private async Task AskCore(HrtCore other)
    {
        var mark = ledger.Ask();
        try
        {
            mark.Returned(await other.InvokeAsync(static mark => HrtHost.Invoke(static mark => mark.Make(), mark), mark));
        }
        catch (CoreDeadlockException)
        {
            // Its inbox was full, and it waited for room in ours.
            mark.Refused();
        }
    }

    // Two that call each other at once wait in a circle, and one of them is told.
    private void CallCore(HrtCore other)
    {
        var mark = ledger.Ask();
        try
        {
            mark.Returned(other.Invoke(static mark => mark.Make(), mark));
        }
        catch (CoreDeadlockException)
        {
            mark.Refused();
        }
    }
}
