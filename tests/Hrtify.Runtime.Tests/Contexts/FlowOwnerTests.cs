using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace Hrtify.Runtime.Tests.Contexts;

/// <summary>Owners of flows, with checks on: branches at once are found, and nothing else is.</summary>
[Collection("owner checks")]
public sealed class FlowOwnerTests : IDisposable
{
    private readonly bool _before = OwnerChecks.Enabled;

    public FlowOwnerTests() => OwnerChecks.Enabled = true;

    public void Dispose() => OwnerChecks.Enabled = _before;

    [Fact]
    public void Branches_that_run_at_once_throw_where_they_touch() => OnThread.Run(() =>
    {
        var a = new CoreContext("shared");
        var alarm = a.RunAsync(async () =>
        {
            using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(20));
            var branches = Enumerable.Range(0, 2).Select(_ => Task.Run(() => TouchUntilThrown(stop))).ToArray();
            return (await Task.WhenAll(branches)).OfType<InvalidOperationException>().ToArray();
        }).Result;
        Assert.Single(alarm);
        Assert.Contains("'shared'", alarm[0].Message, StringComparison.Ordinal);
        Assert.Equal(1, a.Run(() => Counted<string>.Number)); // usable afterwards
    });

    private static InvalidOperationException? TouchUntilThrown(CancellationTokenSource stop)
    {
        try
        {
            while (!stop.IsCancellationRequested) Counted<string>.Number = 1;
            return null;
        }
        catch (InvalidOperationException e)
        {
            stop.Cancel();
            return e;
        }
    }

    [Fact]
    public void A_flow_and_a_run_at_once_throw() => OnThread.Run(() =>
    {
        var a = new CoreContext("shared");
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var flow = a.RunAsync(async () => { await Task.Yield(); return TouchUntilThrown(stop); });
        InvalidOperationException? mine = null;
        while (mine is null && !stop.IsCancellationRequested)
        {
            try
            {
                a.Run(() => mine = TouchUntilThrown(stop));
            }
            catch (InvalidOperationException e)
            {
                mine = e;
                stop.Cancel();
            }
        }

        Assert.True(mine is null != flow.Result is null, "one of the two throws");
    });

    [Fact]
    public void Current_names_the_context_and_claims_nothing() => OnThread.Run(() =>
    {
        var a = new CoreContext();
        a.RunAsync(async () =>
        {
            using var stop = new CancellationTokenSource();
            var other = Task.Run(() => { while (!stop.IsCancellationRequested) Assert.Same(a, CoreContext.Current); });
            for (var i = 0; i < 10_000; i++) Counted.Number++;
            await stop.CancelAsync();
            await other;
        }).Wait();
        Assert.Equal(10_000, a.Run(() => Counted.Number));
    });

    [Fact]
    public void A_branch_that_is_blocked_on_lets_the_other_in() => OnThread.Run(() =>
    {
        var a = new CoreContext();
        a.RunAsync(async () =>
        {
            for (var i = 0; i < 200; i++)
            {
                Counted.Number++;
                Task.Run(() => { Counted.Number++; a.Run(() => Counted.Number++); }).Wait();
                Assert.Equal(4 * i + 3, Counted.Number);
                OnThread.Run(() => Counted.Number++);
                await Task.Yield();
            }
        }).Wait();
    });

    [Fact]
    public void A_flow_begun_and_waited_for_within_a_run_is_no_second_owner() => OnThread.Run(() =>
    {
        var a = new CoreContext();
        for (var i = 0; i < 200; i++)
        {
            a.Run(() =>
            {
                Counted.Number++;
                a.RunAsync(async () => { Counted.Number++; await Task.Yield(); a.Run(() => Counted.Number++); }).Wait();
                Counted.Number++;
            });
        }

        Assert.Equal(800, a.Run(() => Counted.Number));
    });

    // The thread that completes a task is often still on its way out of the flow when the next one is in it already.
    [Fact]
    public void Hops_from_thread_to_thread_are_no_second_owner() => OnThread.Run(() =>
    {
        Lane[] lanes = [new(), new(), new()];
        var a = new CoreContext();
        a.RunAsync(async () =>
        {
            for (var i = 0; i < 20_000; i++)
            {
                Assert.Equal(i, Counted.Number++);
                await lanes[i % 3];
            }
        }).Wait();
        foreach (var lane in lanes) lane.Dispose();
    });

    [Fact]
    public void Flows_and_runs_in_turn_are_no_second_owner() => OnThread.Run(() =>
    {
        var a = new CoreContext();
        async Task All()
        {
            for (var i = 0; i < 5_000; i++)
            {
                await a.RunAsync(async () => { Counted.Number++; await Task.Yield(); Counted.Number++; });
                a.Run(() => Counted.Number++);
                using (a.Adopt()) Counted.Number++;
            }
        }

        All().Wait();
        Assert.Equal(20_000, a.Run(() => Counted.Number));
    });

    [Fact]
    public void Branches_in_turn_by_a_semaphore_are_no_second_owner() => OnThread.Run(() =>
    {
        var a = new CoreContext();
        a.RunAsync(async () =>
        {
            using var turn = new SemaphoreSlim(1);
            async Task Branch()
            {
                for (var i = 0; i < 2_000; i++)
                {
                    await turn.WaitAsync().ConfigureAwait(false);
                    Counted.Number++;
                    await Task.Yield();
                    Counted.Number++;
                    turn.Release();
                }
            }

            await Task.WhenAll(Task.Run(Branch), Task.Run(Branch), Branch());
        }).Wait();
        Assert.Equal(12_000, a.Run(() => Counted.Number));
    });

    [Fact]
    public void Branches_in_turn_by_a_lock_are_no_second_owner() => OnThread.Run(() =>
    {
        var a = new CoreContext();
        a.RunAsync(() =>
        {
            var gate = new Lock();
            Parallel.For(0, 3_000, _ => { lock (gate) Counted.Number++; });
            return Task.CompletedTask;
        }).Wait();
        Assert.Equal(3_000, a.Run(() => Counted.Number));
    });

    // Without a wait of the runtime's that an onlooker could see: the one runs on, and touches nothing meanwhile.
    [Fact]
    public void A_branch_that_spins_for_the_other_gets_it() => OnThread.Run(() =>
    {
        var a = new CoreContext();
        a.RunAsync(() =>
        {
            Counted.Number++;
            var other = Task.Run(() => Counted.Number++);
            while (!other.IsCompleted) Thread.SpinWait(10);
            Counted.Number++;
            return Task.CompletedTask;
        }).Wait();
        Assert.Equal(3, a.Run(() => Counted.Number));
    });

    [Fact]
    public void The_own_context_of_a_thread_that_waits_can_be_flowed_in() => OnThread.Run(() =>
    {
        var mine = CoreContext.Current;
        Counted.Number = 1;
        mine.RunAsync(async () => { Counted.Number++; await Task.Yield(); Counted.Number++; }).Wait();
        Assert.Equal(3, Counted.Number);
    });

    [Fact]
    public void What_a_pool_thread_has_left_another_may_enter() => OnThread.Run(() =>
    {
        var contexts = Enumerable.Range(0, 8).Select(_ => new CoreContext()).ToArray();
        Task.WhenAll(contexts.Select(context => Task.Run(async () =>
        {
            for (var i = 0; i < 1_000; i++)
                await context.RunAsync(async () => { Counted.Number++; await Task.Yield(); Counted.Number++; });
        }))).Wait();
        foreach (var context in contexts) Assert.Equal(2_000, context.Run(() => Counted.Number));
    });
}
