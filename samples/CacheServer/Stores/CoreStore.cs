using CacheServer.Commands;
using Hrtify;

namespace CacheServer.Stores;

/// <summary>A shard on each kernel core.</summary>
internal sealed class CoreStore : IStore
{
    private readonly HrtCores _cores;
    private readonly CancellationTokenSource _end = new();

    internal CoreStore(int shards)
    {
        _cores = HrtCores.Start(new HrtCoresOptions { Count = shards, Name = "shard" });
        foreach (var core in _cores) core.Post(static sweep => _ = Shard.SweepAsync(HrtCore.Current!.Time, sweep), _end.Token);
    }

    public int Shards => _cores.Count;

    public ValueTask<int> RunAsync(Batch batch)
    {
        var only = -1;
        for (var shard = 0; shard < Shards; shard++)
        {
            if (!batch.Needs(shard)) continue;
            if (only >= 0) return RunOnSeveral(batch);
            only = shard;
        }

        return only < 0 ? new ValueTask<int>(0) : RunOn(only, batch);
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _cores.DisposeAsync();
        _end.Dispose();
    }

    private ValueTask<int> RunOn(int shard, Batch batch) => _cores[shard].InvokeAsync(Shard.Run, (batch, shard));

    private async ValueTask<int> RunOnSeveral(Batch batch)
    {
        var running = new List<Task<int>>(Shards);
        for (var shard = 0; shard < Shards; shard++)
            if (batch.Needs(shard)) running.Add(RunOn(shard, batch).AsTask());
        return (await Task.WhenAll(running)).Sum();
    }
}
