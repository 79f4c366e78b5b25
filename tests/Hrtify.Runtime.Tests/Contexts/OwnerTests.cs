using System;
using System.Threading;
using Xunit;

namespace Hrtify.Runtime.Tests.Contexts;

/// <summary>The checks are a switch of the process: alone in their collection, on at the start, off at the end.</summary>
[CollectionDefinition("owner checks", DisableParallelization = true)]
public class OwnerChecksAlone;

[Collection("owner checks")]
public sealed class OwnerTests : IDisposable
{
    private readonly bool _before = OwnerChecks.Enabled;

    public OwnerTests() => OwnerChecks.Enabled = true;

    public void Dispose() => OwnerChecks.Enabled = _before;

    [Fact]
    public void Two_owners_throw() => OnThread.Run(() =>
    {
        var a = new CoreContext("shared");
        a.Run(() => OnThread.Run(() =>
        {
            var e = Assert.Throws<InvalidOperationException>(() => a.Run(() => { }));
            Assert.Contains("'shared'", e.Message, StringComparison.Ordinal);
            Assert.Throws<InvalidOperationException>(() => { using var scope = a.Adopt(); });
            Assert.NotSame(a, CoreContext.Current);
        }));
        OnThread.Run(() => a.Run(() => Counted.Number++));
        Assert.Equal(1, a.Run(() => Counted.Number));
    });

    [Fact]
    public void The_same_owner_may_nest() => OnThread.Run(() =>
    {
        var a = new CoreContext();
        a.Run(() => a.Run(() => a.Run(() => Counted.Number++)));
        OnThread.Run(() => a.Run(() => Counted.Number++));
    });

    [Fact]
    public void A_living_threads_own_context_has_its_owner() => OnThread.Run(() =>
    {
        var mine = CoreContext.Current;
        OnThread.Run(() => Assert.Throws<InvalidOperationException>(() => mine.Run(() => { })));
    });

    [Fact]
    public void An_ended_threads_context_can_be_run_in() => OnThread.Run(() =>
    {
        CoreContext? its = null;
        OnThread.Run(() => { its = CoreContext.Current; Counted.Number = 8; });
        Assert.Equal(8, its!.Run(() => Counted.Number));
    });

    [Fact]
    public void Of_many_claims_at_once_one_wins() => OnThread.Run(() =>
    {
        var a = new CoreContext();
        int inside = 0, together = 0, entered = 0, refused = 0;
        var threads = new Thread[4];
        for (var i = 0; i < threads.Length; i++)
        {
            threads[i] = new Thread(() =>
            {
                for (var round = 0; round < 20_000; round++)
                {
                    try
                    {
                        a.Run(() =>
                        {
                            if (Interlocked.Increment(ref inside) != 1) Interlocked.Increment(ref together);
                            entered++; // guarded by nothing but the ownership
                            Counted.Number++;
                            Interlocked.Decrement(ref inside);
                        });
                    }
                    catch (InvalidOperationException)
                    {
                        Interlocked.Increment(ref refused);
                    }
                }
            });
        }

        foreach (var thread in threads) thread.Start();
        foreach (var thread in threads) thread.Join();
        Assert.Equal(0, together);
        Assert.Equal(80_000, entered + refused);
        Assert.Equal(entered, a.Run(() => Counted.Number));
    });
}
