using CacheServer.Commands;
using CacheServer.Tables;

namespace CacheServer.Stores;

/// <summary>One ConcurrentDictionary; every thread does its own steps.</summary>
internal sealed class ConcurrentStore : IStore
{
    private readonly ConcurrentTable _table = new();
    private readonly Timer _sweep;

    internal ConcurrentStore() => _sweep = new Timer(_ => _table.Sweep(), null, 1000, 1000);

    public int Shards => 1;

    public ValueTask<int> RunAsync(Batch batch)
    {
        batch.Run(0, _table);
        return new ValueTask<int>(1);
    }

    public ValueTask DisposeAsync() => _sweep.DisposeAsync();
}
