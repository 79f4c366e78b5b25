using System;
using System.Threading;
using System.Threading.Tasks;

namespace Hrtify.Stress.Channel;

/// <summary>What an ordinary thread does with cores: it posts, calls and asks.</summary>
internal sealed class OutsideWorker(HrtCores cores, Ledger ledger, Random random, CancellationToken over)
{
    internal async Task Run()
    {
        while (!over.IsCancellationRequested)
        {
            var core = cores[random.Next(cores.Count)];
            var mark = ledger.Ask();
            switch (random.Next(4))
            {
                case 0:
                    core.Post(static mark => mark.Returned(mark.Make()), mark);
                    break;
                case 1:
                    mark.Returned(core.Invoke(static mark => mark.Make(), mark));
                    break;
                case 2:
                    mark.Returned(await core.InvokeAsync(static mark => HrtHost.Invoke(static mark => mark.Make(), mark), mark).ConfigureAwait(false));
                    break;
                case 3:
                    await Cancelled(core, mark).ConfigureAwait(false);
                    break;
            }
        }
    }

    private static async Task Cancelled(HrtCore core, Ledger.Mark mark)
    {
        using var source = new CancellationTokenSource();
        var call = core.InvokeAsync(static mark => mark.Make(), mark, source.Token);
        await source.CancelAsync().ConfigureAwait(false);
        try
        {
            mark.Returned(await call.ConfigureAwait(false));
        }
        catch (OperationCanceledException)
        {
            mark.Refused();
        }
    }
}
