using CacheServer.Commands;
using CacheServer.Tables;

namespace CacheServer.Stores;

/// <summary>One dictionary, and a lock around it.</summary>
internal sealed class LockStore : IStore
{
    private readonly Lock _lock = new();
    private readonly Table _table = new();
    private readonly Timer _sweep;

    internal LockStore() => _sweep = new Timer(_ => Sweep(), null, 100, 100);

    public int Shards => 1;

    public ValueTask<int> RunAsync(Batch batch)
    {
        lock (_lock) batch.Run(0, _table);
        return new ValueTask<int>(1);
    }

    public ValueTask DisposeAsync() => _sweep.DisposeAsync();

    private void Sweep()
    {
        lock (_lock) _table.Sweep();
    }
}
