using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace Hrtify.Runtime.Tests.Cores;

/// <summary>What an attacker with a fresh mind has found; each was wrong once.</summary>
public sealed class OddCasesTests
{
    [Fact]
    public async Task Answers_that_find_no_room_are_no_deadlock()
    {
        await using var cores = HrtCores.Start(new HrtCoresOptions { Count = 2, Room = 16 });
        var sum = await cores[0].RunAsync(async () => (await Task.WhenAll(Enumerable.Range(0, 500).Select(One))).Sum()).Guard();
        Assert.Equal(500 * 499 / 2, sum);

        async Task<int> One(int number) => await cores[1].InvokeAsync(static number => number, number);
    }

    [Fact]
    public async Task Cores_that_post_much_to_each_other_in_a_ring_find_room()
    {
        await using var cores = HrtCores.Start(new HrtCoresOptions { Count = 3, Room = 16 });
        var ran = 0;
        await Task.WhenAll(cores.Select(core => core.InvokeAsync(() =>
        {
            for (var turn = 0; turn < 1000; turn++) cores[(core.Number + 1) % 3].Post(() => Interlocked.Increment(ref ran));
        }).AsTask())).Guard();
        await cores.StopAsync().Guard();
        Assert.Equal(3000, ran);
    }

    [Fact]
    public async Task Who_ends_tasks_under_a_lock_does_not_wait_for_the_core_that_wants_it()
    {
        await using var cores = HrtCores.Start(new HrtCoresOptions { Count = 1, Room = 16 });
        var (gate, sources) = (new object(), Enumerable.Range(0, 40).Select(_ => new TaskCompletionSource()).ToList());
        var all = cores[0].RunAsync(() => Task.WhenAll(sources.Select(async source => await source.Task)));
        using var held = new ManualResetEvent(false);
        using var busy = new ManualResetEvent(false);
        var ending = Task.Run(() =>
        {
            lock (gate)
            {
                held.Set();
                busy.Guard();
                foreach (var source in sources) source.SetResult();
            }
        });
        held.Guard();
        cores[0].Post(() =>
        {
            busy.Set();
            lock (gate) held.Reset();
        });
        await ending.Guard();
        await all.Guard();
    }

    [Fact]
    public async Task A_call_without_a_token_is_never_cancelled_by_another_s()
    {
        await using var cores = HrtCores.Start(1);
        await Task.Run(async () =>
        {
            for (var round = 0; round < 3000; round++)
            {
                using var source = new CancellationTokenSource();
                var cancelling = Task.Run(source.Cancel);
                try
                {
                    await cores[0].InvokeAsync(static () => 1, source.Token);
                }
                catch (OperationCanceledException)
                {
                }

                Assert.Equal(round, await cores[0].InvokeAsync(static round => round, round));
                await cancelling;
            }
        }).Guard();
    }

    [Fact]
    public async Task A_core_that_works_on_hears_that_another_has_left()
    {
        var cores = HrtCores.Start(2);
        using var busy = new ManualResetEvent(false);
        using var go = new ManualResetEvent(false);
        Exception? thrown = null;
        var work = cores[0].InvokeAsync(() =>
        {
            busy.Set();
            go.Guard();
            for (var turn = 0; turn < 10_000; turn++) cores[1].Post(static () => { });
            thrown = Record.Exception(() => cores[1].Invoke(static () => { }));
            return cores[1].InvokeAsync(static () => 1).AsTask();
        }).AsTask();
        busy.Guard();
        using var source = new CancellationTokenSource();
        var stopping = cores.StopAsync(source.Token);
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stopping.Guard());
        go.Set();
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await (await work.Guard()).Guard());
        Assert.IsType<ObjectDisposedException>(thrown);
        await cores.DisposeAsync().Guard();
    }

    [Fact]
    public async Task Timers_that_come_again_and_again_do_not_keep_the_cores_from_ending()
    {
        var cores = HrtCores.Start(2);
        var timers = cores.Select(core => core.Time.CreateTimer(_ =>
        {
            Thread.Sleep(2);
            cores[1 - core.Number].Post(static () => { });
        }, null, TimeSpan.Zero, TimeSpan.FromMilliseconds(1))).ToList();
        await Task.Delay(20);
        await cores.StopAsync().Guard();
        await Task.Delay(TimeSpan.FromMilliseconds(1), cores[0].Time).Guard();
        foreach (var timer in timers) timer.Dispose();
    }

    [Fact]
    public async Task What_goes_on_after_an_await_goes_on_after_a_stop_that_is_cancelled()
    {
        var cores = HrtCores.Start(1);
        var source = new TaskCompletionSource();
        var work = cores[0].RunAsync(async () => { await source.Task; return HrtCore.Current; });
        await cores[0].InvokeAsync(static () => { }).Guard();
        using var cancellation = new CancellationTokenSource();
        var stopping = cores.StopAsync(cancellation.Token);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stopping.Guard());
        await cores.DisposeAsync().Guard();
        source.SetResult();
        Assert.Null(await work.Guard());
    }

    [Fact]
    public async Task A_later_token_ends_a_stop_that_does_not_end()
    {
        var cores = HrtCores.Start(1);
        var never = new TaskCompletionSource();
        _ = cores[0].RunAsync(() => never.Task);
        await cores[0].InvokeAsync(static () => { }).Guard();
        var first = cores.StopAsync();
        using var source = new CancellationTokenSource();
        var second = cores.StopAsync(source.Token);
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second.Guard());
        await first.Guard();
        cores.Dispose();
    }

    [Fact]
    public async Task Work_given_from_within_a_flow_stays_in_the_core_s_context_after_its_awaits()
    {
        await using var cores = HrtCores.Start(1);
        var mine = new CoreContext("mine");
        var names = await mine.RunAsync(() => cores[0].RunAsync(async () =>
        {
            var before = CoreContext.Current.Name;
            await Task.Yield();
            return (before, CoreContext.Current.Name);
        })).Guard();
        Assert.Equal(("core 0", "core 0"), names);
    }

    [Fact]
    public async Task A_cancel_runs_nobody_s_continuation_within_itself()
    {
        await using var cores = HrtCores.Start(1);
        var mine = new CoreContext("mine");
        using var source = new CancellationTokenSource();
        var seen = await cores[0].RunAsync(async () =>
        {
            var context = "";
            async Task Ask()
            {
                try
                {
                    await cores[0].InvokeAsync(static () => 1, source.Token);
                }
                catch (OperationCanceledException)
                {
                    context = CoreContext.Current.Name;
                }
            }

            var asking = Ask();
            using (mine.Adopt()) source.Cancel();
            Assert.Equal("", context);
            await asking;
            return context;
        }).Guard();
        Assert.Equal("core 0", seen);
    }

    [Fact]
    public async Task What_work_leaves_behind_is_gone_before_who_waits_for_it_goes_on()
    {
        await using var cores = HrtCores.Start(1);
        var mine = new CoreContext("mine");
        await cores[0].RunAsync(async () =>
        {
            await cores[0].InvokeAsync(() =>
            {
                SynchronizationContext.SetSynchronizationContext(null);
                _ = mine.Adopt();
            });
            Assert.Equal((cores[0].Context, cores[0].SynchronizationContext), (CoreContext.Current, SynchronizationContext.Current));
        }).Guard();
    }

    [Fact]
    public async Task A_long_chain_of_cancels_does_not_overflow_the_stack()
    {
        await using var cores = HrtCores.Start(1);
        await cores[0].RunAsync(async () =>
        {
            var sources = Enumerable.Range(0, 20_000).Select(_ => new CancellationTokenSource()).ToList();
            var all = Task.WhenAll(Enumerable.Range(0, sources.Count).Select(Link));
            sources[0].Cancel();
            await all;

            async Task Link(int at)
            {
                try
                {
                    await cores[0].InvokeAsync(static () => Thread.Sleep(0), sources[at].Token);
                }
                catch (OperationCanceledException)
                {
                    if (at + 1 < sources.Count) sources[at + 1].Cancel();
                }
            }
        }).Guard();
    }

    [Fact]
    public async Task A_result_that_is_asked_for_twice_is_refused_and_harms_nobody()
    {
        await using var cores = HrtCores.Start(1);
        using var busy = new ManualResetEvent(false);
        using var go = new ManualResetEvent(false);
        cores[0].Post(() => { busy.Set(); go.Guard(); });
        busy.Guard();
        using var source = new CancellationTokenSource();
        var call = cores[0].InvokeAsync(static () => 1, source.Token);
        await source.CancelAsync();
        Assert.Throws<OperationCanceledException>(() => call.GetAwaiter().GetResult());
        Assert.Throws<InvalidOperationException>(() => call.GetAwaiter().GetResult());
        var ran = 0;
        var others = Enumerable.Range(0, 10).Select(number => cores[0].InvokeAsync(() => { ran++; return number; }).AsTask()).ToList();
        go.Set();
        Assert.Equal(Enumerable.Range(0, 10), await Task.WhenAll(others).Guard());
        Assert.Equal(10, ran);
    }

    [Fact]
    public async Task Timers_that_are_disposed_of_keep_nothing()
    {
        await using var cores = HrtCores.Start(1);
        var weak = await cores[0].InvokeAsync(() =>
        {
            var kept = new List<WeakReference>();
            cores[0].Time.CreateTimer(static _ => { }, null, TimeSpan.FromMinutes(1), Timeout.InfiniteTimeSpan);
            for (var turn = 0; turn < 500; turn++) Make(cores[0].Time, kept);
            return kept;
        }).Guard();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.DoesNotContain(weak, reference => reference.IsAlive);

        static void Make(TimeProvider time, List<WeakReference> kept)
        {
            var state = new object();
            kept.Add(new WeakReference(state));
            time.CreateTimer(static _ => { }, state, TimeSpan.FromHours(1), Timeout.InfiniteTimeSpan).Dispose();
        }
    }

    [Fact]
    public async Task A_task_of_the_core_s_scheduler_can_be_waited_for_on_the_core()
    {
        await using var cores = HrtCores.Start(1);
        Assert.Equal(3, await cores[0].InvokeAsync(() => Task.Factory.StartNew(static () => 3, CancellationToken.None, TaskCreationOptions.None, cores[0].Scheduler).Result).Guard());
    }

    [Fact]
    public async Task What_was_taken_in_early_runs_before_what_came_later()
    {
        await using var cores = HrtCores.Start(new HrtCoresOptions { Count = 3, Room = 16 });
        var (full, go, seen) = (cores[2], new ManualResetEventSlim(), new List<int>());
        var began = new ManualResetEventSlim();
        full.Post(() =>
        {
            began.Set();
            go.Wait();
        });
        began.WaitHandle.Guard();
        // Waits for room, and takes in meanwhile what the other sends.
        cores[1].Post(() =>
        {
            for (var turn = 0; turn < 40; turn++) full.Post(static () => { });
        });
        await cores[0].InvokeAsync(() =>
        {
            for (var number = 0; number < 2000; number++)
            {
                if (number == 1000) go.Set();
                cores[1].Post(seen.Add, number);
            }
        }).Guard();
        await cores[1].InvokeAsync(static () => { }).Guard();
        await cores.StopAsync().Guard();
        Assert.Equal(Enumerable.Range(0, 2000), seen);
    }

    [Fact]
    public async Task Work_that_takes_any_object_is_dropped_as_all_other_after_a_stop_that_is_cancelled()
    {
        var cores = HrtCores.Start(1);
        var (began, go, ran) = (new ManualResetEventSlim(), new ManualResetEventSlim(), 0);
        cores[0].Post(() =>
        {
            began.Set();
            go.Wait();
        });
        began.WaitHandle.Guard();
        Action<object> any = _ => Interlocked.Increment(ref ran);
        cores[0].Post<string>(any, "x");
        // It is cancelled before the core comes to what it has not begun.
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cores.StopAsync(new CancellationToken(true)).Guard());
        go.Set();
        await cores.DisposeAsync().Guard();
        Assert.Equal(0, ran);
    }

    [Fact]
    public async Task What_waits_is_counted_in_lanes_too_and_is_never_less_than_nothing()
    {
        await using var cores = HrtCores.Start(2);
        using var go = new ManualResetEventSlim();
        using var began = new ManualResetEventSlim();
        cores[1].Post(() =>
        {
            began.Set();
            go.Wait();
        });
        began.WaitHandle.Guard();
        await cores[0].InvokeAsync(() =>
        {
            for (var turn = 0; turn < 100; turn++) cores[1].Post(static () => { });
        }).Guard();
        var waiting = cores[1].Counts().Waiting;
        go.Set();
        Assert.Equal(100, waiting);
        for (var look = 0; look < 100_000; look++) Assert.True(cores[1].Counts().Waiting >= 0);
    }

    [Fact]
    public void A_way_to_rest_that_there_is_not_is_told_at_once() => Assert.Throws<ArgumentOutOfRangeException>(() => new HrtCoresOptions { Idle = (CoreIdle)99 });
}
