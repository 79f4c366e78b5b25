using CacheServer.Commands;
using CacheServer.Tables;

namespace CacheServer.Stores;

/// <summary>The keys of one core. Thread-statics: converted, they are the core's.</summary>
internal static class Shard
{
    [ThreadStatic] private static Table? t_table;
    [ThreadStatic] private static bool t_isSwept;

    /// <returns>1, for the count of shards.</returns>
    internal static int Run((Batch Batch, int Shard) work)
    {
        work.Batch.Run(work.Shard, t_table ??= new Table());
        return 1;
    }

    /// <summary>Takes away what is over, ten times a second, until it is told to end; on the core.</summary>
    internal static async Task SweepAsync(TimeProvider time, CancellationToken end)
    {
        if (t_isSwept) throw new InvalidOperationException("A shard is swept once.");
        t_isSwept = true;
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100), time);
        try
        {
            while (await timer.WaitForNextTickAsync(end)) t_table?.Sweep();
        }
        catch (OperationCanceledException)
        {
            // The server ends.
        }
    }
}
