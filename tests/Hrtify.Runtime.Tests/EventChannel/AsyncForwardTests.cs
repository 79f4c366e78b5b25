using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Hrtify.Runtime.Tests.Contexts;
using Hrtify.Runtime.Tests.Cores;
using Xunit;

namespace Hrtify.Runtime.Tests.EventChannel;

/// <summary>What a core has the host do while it goes on.</summary>
public sealed class AsyncForwardTests
{
    [Fact]
    public async Task The_call_is_made_elsewhere_and_what_follows_runs_on_the_core()
    {
        await using var cores = HrtCores.Start(1);
        var flowing = new AsyncLocal<int>();
        await cores[0].RunAsync(async () =>
        {
            flowing.Value = 3;
            Counted.Number = 7;
            for (var turn = 0; turn < 300; turn++)
            {
                var seen = await HrtHost.InvokeAsync(static flowing => (HrtCore.Current, flowing.Value, Counted.Number, Thread.CurrentThread.Name![..^1]), flowing);
                // The first of the threads, unless the machine is slow.
                Assert.Equal((null, 3, 0, "core 0 async partner "), seen);
                Assert.Same(cores[0], HrtCore.Current);
                Assert.Equal(7, Counted.Number);
            }
        }).Guard();
        Assert.Equal(5, await HrtHost.InvokeAsync(static number => number, 5).Guard());
    }

    [Fact]
    public async Task Many_are_on_their_way_at_once_and_more_than_there_is_room_for_wait()
    {
        await using var cores = HrtCores.Start(new HrtCoresOptions { Count = 2, Room = 16 });
        var sums = await Task.WhenAll(cores.Select(core => core.RunAsync(async () =>
        {
            var sum = 0;
            for (var turn = 0; turn < 50; turn++)
                sum += (await Task.WhenAll(Enumerable.Range(0, 100).Select(number => HrtHost.InvokeAsync(static number => number, number).AsTask()))).Sum();
            return sum;
        }))).Guard();
        Assert.All(sums, sum => Assert.Equal(50 * 4950, sum));
    }

    [Fact]
    public async Task Calls_that_block_get_threads_of_their_own()
    {
        await using var cores = HrtCores.Start(1);
        using var all = new CountdownEvent(5);
        var names = await cores[0].RunAsync(() => Task.WhenAll(Enumerable.Range(0, 5).Select(_ => HrtHost.InvokeAsync(static all =>
        {
            all.Signal();
            all.Wait();
            return Thread.CurrentThread.Name;
        }, all).AsTask()))).Guard();
        Assert.Equal(5, names.Distinct().Count());
    }

    [Fact]
    public async Task What_it_throws_comes_out_of_the_await()
    {
        await using var cores = HrtCores.Start(1);
        await cores[0].RunAsync(async () =>
        {
            var thrown = await Assert.ThrowsAsync<FormatException>(async () => await HrtHost.InvokeAsync(Fails, 0));
            Assert.Contains(nameof(Fails), thrown.StackTrace, StringComparison.Ordinal);
            Assert.Same(cores[0], HrtCore.Current);
        }).Guard();

        static int Fails(int number) => throw new FormatException("no");
    }

    [Fact]
    public async Task Each_call_is_made_or_cancelled_and_never_both()
    {
        await using var cores = HrtCores.Start(2);
        var made = 0;
        var ended = await Task.WhenAll(cores.Select(core => core.RunAsync(async () =>
        {
            var (results, cancelled) = (0, 0);
            for (var turn = 0; turn < 3000; turn++)
            {
                using var source = new CancellationTokenSource();
                var call = HrtHost.InvokeAsync(_ => Interlocked.Increment(ref made), 0, source.Token);
                if (turn % 3 == 1) source.Cancel();
                if (turn % 3 == 2) _ = Task.Run(source.Cancel);
                try
                {
                    await call;
                    results++;
                }
                catch (OperationCanceledException)
                {
                    cancelled++;
                }
                catch (ObjectDisposedException)
                {
                    throw new InvalidOperationException("the source was used after its end");
                }

                Assert.Same(core, HrtCore.Current);
            }

            return (results, cancelled);
        }))).Guard();
        Assert.Equal(6000, ended.Sum(each => each.results + each.cancelled));
        Assert.Equal(made, ended.Sum(each => each.results));
    }

    [Fact]
    public async Task A_stop_waits_for_calls_that_are_on_their_way()
    {
        var cores = HrtCores.Start(1);
        using var asked = new ManualResetEvent(false);
        using var go = new ManualResetEvent(false);
        var isDone = false;
        cores[0].Post(async () =>
        {
            await HrtHost.InvokeAsync(static pair => { pair.asked.Set(); pair.go.Guard(); return 0; }, (asked, go));
            isDone = HrtCore.Current == cores[0];
        });
        asked.Guard();
        var stopping = cores.StopAsync();
        go.Set();
        await stopping.Guard();
        Assert.True(isDone);
    }

    [Fact]
    public async Task A_stop_that_is_cancelled_answers_all_the_same()
    {
        var cores = HrtCores.Start(new HrtCoresOptions { Count = 1, Room = 16 });
        using var asked = new ManualResetEvent(false);
        using var go = new ManualResetEvent(false);
        var ended = new List<string>();
        using var all = new CountdownEvent(40);
        cores[0].Post(() =>
        {
            for (var number = 0; number < 40; number++) _ = Ask(number);
        });
        asked.Guard();
        using var source = new CancellationTokenSource();
        var stopping = cores.StopAsync(source.Token);
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stopping.Guard());
        go.Set();
        all.WaitHandle.Guard();
        Assert.Equal(40, ended.Count);

        async Task Ask(int number)
        {
            try
            {
                await HrtHost.InvokeAsync(static pair => { pair.asked.Set(); pair.go.Guard(); return 0; }, (asked, go));
                lock (ended) ended.Add("made");
            }
            catch (ObjectDisposedException)
            {
                lock (ended) ended.Add("told");
            }

            all.Signal();
        }
    }

    [Fact]
    public async Task Nothing_is_allocated_once_it_is_warm()
    {
        await using var cores = HrtCores.Start(1);
        // Where the machine is slow a second thread is let in, which costs some bytes once: so the best of some hundreds of calls.
        var least = await cores[0].RunAsync(async () =>
        {
            var least = long.MaxValue;
            for (var round = 0; round < 20 && least > 0; round++)
            {
                var from = GC.GetAllocatedBytesForCurrentThread();
                for (var turn = 0; turn < 100; turn++) await HrtHost.InvokeAsync(static number => number + 1, turn);
                least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - from);
            }

            return least;
        }).Guard();
        Assert.Equal(0, least);
    }
}
