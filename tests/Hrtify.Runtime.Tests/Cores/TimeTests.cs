using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace Hrtify.Runtime.Tests.Cores;

/// <summary>Timers of a core.</summary>
public sealed class TimeTests
{
    [Fact]
    public async Task Timers_run_on_the_core_in_the_order_in_which_they_are_due()
    {
        await using var cores = HrtCores.Start(1);
        var seen = new List<int>();
        using var done = new ManualResetEvent(false);
        var timers = new List<ITimer>();
        foreach (var due in new[] { 30, 1, 15, 0 })
            timers.Add(cores[0].Time.CreateTimer(_ =>
            {
                Assert.Same(cores[0], HrtCore.Current);
                seen.Add(due);
                if (seen.Count == 4) done.Set();
            }, null, TimeSpan.FromMilliseconds(due), Timeout.InfiniteTimeSpan));
        done.Guard();
        Assert.Equal(4, seen.Count);
        Assert.Equal([0, 1, 15, 30], await cores[0].InvokeAsync(() => { seen.Sort(); return seen; }).Guard());
        foreach (var timer in timers) timer.Dispose();
    }

    [Fact]
    public async Task A_period_comes_again_until_the_timer_is_disposed()
    {
        await using var cores = HrtCores.Start(1);
        var count = 0;
        using var done = new ManualResetEvent(false);
        await using (cores[0].Time.CreateTimer(_ => { if (++count == 10) done.Set(); }, null, TimeSpan.Zero, TimeSpan.FromMilliseconds(1))) done.Guard();
        var after = await cores[0].InvokeAsync(() => count).Guard();
        await Task.Delay(20);
        Assert.Equal(after, await cores[0].InvokeAsync(() => count).Guard());
    }

    [Fact]
    public async Task A_change_takes_the_place_of_what_was()
    {
        await using var cores = HrtCores.Start(1);
        var count = 0;
        using var timer = cores[0].Time.CreateTimer(_ => count++, null, TimeSpan.FromHours(1), Timeout.InfiniteTimeSpan);
        await cores[0].RunAsync(async () =>
        {
            for (var turn = 0; turn < 100; turn++) timer.Change(TimeSpan.FromMilliseconds(turn % 3), Timeout.InfiniteTimeSpan);
            while (count == 0) await Task.Delay(TimeSpan.FromMilliseconds(1), cores[0].Time);
            timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }).Guard();
        Assert.Equal(1, count);
        Assert.Throws<ArgumentOutOfRangeException>(() => timer.Change(TimeSpan.FromMilliseconds(-5), TimeSpan.Zero));
        timer.Dispose();
        Assert.False(timer.Change(TimeSpan.Zero, TimeSpan.Zero));
    }

    [Fact]
    public async Task A_periodic_timer_of_the_framework_and_a_delay()
    {
        await using var cores = HrtCores.Start(1);
        await cores[0].RunAsync(async () =>
        {
            using var periodic = new PeriodicTimer(TimeSpan.FromMilliseconds(1), cores[0].Time);
            for (var turn = 0; turn < 5; turn++)
            {
                Assert.True(await periodic.WaitForNextTickAsync());
                Assert.Same(cores[0], HrtCore.Current);
            }

            await Task.Delay(TimeSpan.FromMilliseconds(2), cores[0].Time);
            Assert.Same(cores[0], HrtCore.Current);
        }).Guard();
    }
}
