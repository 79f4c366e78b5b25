using CacheServer.Commands;

namespace CacheServer.Stores;

/// <summary>Where the keys are, and who does the steps of batches.</summary>
internal interface IStore : IAsyncDisposable
{
    int Shards { get; }

    /// <summary>Does the steps that are not done, as far as there is room for replies.</summary>
    /// <returns>How many shards had some.</returns>
    ValueTask<int> RunAsync(Batch batch);
}
