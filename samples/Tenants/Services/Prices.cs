namespace Tenants;

/// <summary>The price list of one tenant, somewhere else: an answer takes a while.</summary>
internal sealed class Prices(int tenant, Rounds rounds)
{
    /// <summary>The price of an item; the caller goes on on some thread of the pool.</summary>
    public async Task<long> AskAsync(long item)
    {
        await rounds.NextAsync();
        return Of(tenant, item);
    }

    /// <summary>The price, at once.</summary>
    public static long Of(int tenant, long item) => 100 + (tenant * 7 % 13) + (item * item);
}
