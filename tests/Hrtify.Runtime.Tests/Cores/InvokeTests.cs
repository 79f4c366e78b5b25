using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Hrtify.Runtime.Tests.Contexts;
using Xunit;

namespace Hrtify.Runtime.Tests.Cores;

/// <summary>Work on cores whose result somebody waits for.</summary>
public sealed class InvokeTests
{
    [Fact]
    public async Task A_result_comes_back()
    {
        await using var cores = HrtCores.Start(2);
        Assert.Equal(7, await cores[0].InvokeAsync(static number => number + 1, 6).Guard());
        Assert.Equal("core 1", await cores[1].InvokeAsync(static () => Thread.CurrentThread.Name!).Guard());
        Assert.Equal("x", cores[1].Invoke(static text => text, "x"));
        var number = 0;
        cores[0].Invoke(() => number = 3);
        Assert.Equal(3, number);
    }

    [Fact]
    public async Task What_the_work_throws_comes_out_with_its_stack()
    {
        await using var cores = HrtCores.Start(1);
        var thrown = await Assert.ThrowsAsync<FormatException>(() => cores[0].InvokeAsync(Fails).AsTask());
        Assert.Contains(nameof(Fails), thrown.StackTrace, StringComparison.Ordinal);
        thrown = Assert.Throws<FormatException>(() => cores[0].Invoke(static _ => Fails(), 0));
        Assert.Contains(nameof(Fails), thrown.StackTrace, StringComparison.Ordinal);
        thrown = await Assert.ThrowsAsync<FormatException>(() => cores[0].RunAsync(static async () => { await Task.Yield(); Fails(); }));
        Assert.Contains(nameof(Fails), thrown.StackTrace, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Execution_context_and_culture_come_along_and_what_the_work_does_to_them_stays_there()
    {
        await using var cores = HrtCores.Start(1);
        var flowing = new AsyncLocal<int> { Value = 3 };
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        var seen = await cores[0].InvokeAsync(() =>
        {
            var found = (flowing.Value, CultureInfo.CurrentCulture.Name);
            flowing.Value = 9;
            return found;
        }).Guard();
        Assert.Equal((3, "de-DE"), seen);
        Assert.Equal(3, flowing.Value);
        Assert.Equal((3, "de-DE"), cores[0].Invoke(state => (flowing.Value, CultureInfo.CurrentCulture.Name), 0));
        using (ExecutionContext.SuppressFlow()) Assert.Equal(0, cores[0].Invoke(_ => flowing.Value, 0));
    }

    [Fact]
    public async Task Work_from_within_a_flow_runs_in_the_core_s_context()
    {
        await using var cores = HrtCores.Start(1);
        var tenant = new CoreContext("tenant");
        await tenant.RunAsync(async () =>
        {
            Counted.Number = 4;
            Assert.Same(cores[0].Context, await cores[0].InvokeAsync(() => { Counted.Number++; return CoreContext.Current; }));
            Assert.Same(cores[0].Context, cores[0].Invoke(_ => { Counted.Number++; return CoreContext.Current; }, 0));
            Assert.Equal(4, Counted.Number);
        }).Guard();
        Assert.Equal(2, await cores[0].InvokeAsync(static () => Counted.Number).Guard());
    }

    [Fact]
    public async Task What_follows_an_await_goes_on_on_its_core()
    {
        await using var cores = HrtCores.Start(3);
        await cores[0].RunAsync(async () =>
        {
            Counted.Number = 10;
            for (var turn = 0; turn < 200; turn++)
            {
                Assert.Equal(1, (await cores[1].InvokeAsync(static () => HrtCore.Current!)).Number);
                Assert.Same(cores[0], HrtCore.Current);
                await cores[0].InvokeAsync(static () => Counted.Number++);
                Assert.Same(cores[0], HrtCore.Current);
                await Task.Yield();
                Assert.Same(cores[0], HrtCore.Current);
                await Task.Run(static () => { });
                Assert.Same(cores[0], HrtCore.Current);
                await Task.Factory.StartNew(static () => Counted.Number--, CancellationToken.None, TaskCreationOptions.None, cores[0].Scheduler);
                Assert.Same(cores[0], HrtCore.Current);
                Assert.Equal(10, Counted.Number);
            }
        }).Guard();
    }

    [Fact]
    public async Task What_follows_an_await_elsewhere_does_not_run_on_the_core()
    {
        await using var cores = HrtCores.Start(1);
        await Task.Run(async () =>
        {
            for (var turn = 0; turn < 500; turn++)
            {
                await cores[0].InvokeAsync(static () => { }).ConfigureAwait(false);
                Assert.Null(HrtCore.Current);
            }
        }).Guard();

        var own = new Collecting();
        await own.Run(async () =>
        {
            await cores[0].InvokeAsync(static () => { });
            Assert.Same(own, SynchronizationContext.Current);
        }).Guard();
    }

    [Fact]
    public async Task Work_that_has_not_begun_can_be_cancelled()
    {
        await using var cores = HrtCores.Start(1);
        using var go = new ManualResetEvent(false);
        using var busy = new ManualResetEvent(false);
        cores[0].Post(() => { busy.Set(); go.Guard(); });
        busy.Guard();
        using var source = new CancellationTokenSource();
        var ran = false;
        var waiting = cores[0].InvokeAsync(() => ran = true, source.Token).AsTask();
        await source.CancelAsync();
        Assert.Equal(source.Token, (await Assert.ThrowsAsync<OperationCanceledException>(() => waiting.Guard())).CancellationToken);
        go.Set();
        await cores[0].InvokeAsync(static () => { }).Guard();
        Assert.False(ran);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cores[0].InvokeAsync(static () => { }, source.Token).AsTask());
    }

    [Fact]
    public async Task Each_call_runs_or_is_cancelled_and_never_both()
    {
        await using var cores = HrtCores.Start(2);
        var ran = 0;
        var ended = await Task.WhenAll(Enumerable.Range(0, 4).Select(sender => Task.Run(async () =>
        {
            var (results, cancelled) = (0, 0);
            for (var turn = 0; turn < 3000; turn++)
            {
                using var source = new CancellationTokenSource();
                var call = cores[turn % 2].InvokeAsync(() => Interlocked.Increment(ref ran), source.Token);
                if (turn % 3 != 0) source.Cancel();
                try
                {
                    await call.ConfigureAwait(false);
                    results++;
                }
                catch (OperationCanceledException)
                {
                    cancelled++;
                }
            }

            return (results, cancelled);
        }))).Guard();
        Assert.Equal(12_000, ended.Sum(each => each.results + each.cancelled));
        Assert.Equal(ran, ended.Sum(each => each.results));
    }

    [Fact]
    public async Task A_result_is_asked_for_once()
    {
        await using var cores = HrtCores.Start(1);
        var call = cores[0].InvokeAsync(static () => 3);
        Assert.Equal(3, await call);
        Assert.Throws<InvalidOperationException>(() => call.GetAwaiter().GetResult());
    }

    [Fact]
    public async Task From_the_core_itself_a_blocking_call_runs_at_once()
    {
        await using var cores = HrtCores.Start(1);
        Assert.Equal(5, await cores[0].InvokeAsync(() => cores[0].Invoke(static number => number, 5)).Guard());
    }

    [Fact]
    public async Task A_circle_of_waiting_cores_throws_and_names_itself()
    {
        await using var cores = HrtCores.Start(3);
        var thrown = await Assert.ThrowsAsync<CoreDeadlockException>(() => cores[0].InvokeAsync(() =>
            cores[1].Invoke(_ => cores[2].Invoke(_ => cores[0].Invoke(static _ => 1, 0), 0), 0)).Guard());
        Assert.Contains("core 2 waits for core 0 (for the result of a call), core 0 waits for core 1 (for the result of a call), core 1 waits for core 2", thrown.Message, StringComparison.Ordinal);
        Assert.Equal(1, await cores[0].InvokeAsync(() => cores[1].Invoke(_ => cores[2].Invoke(static _ => 1, 0), 0)).Guard());
    }

    [Fact]
    public async Task Cores_that_call_each_other_at_once_get_answers_or_are_told()
    {
        await using var cores = HrtCores.Start(2);
        var (answers, told) = (0, 0);
        await Task.WhenAll(Enumerable.Range(0, 2).Select(number => cores[number].RunAsync(async () =>
        {
            for (var turn = 0; turn < 2000; turn++)
            {
                try
                {
                    cores[1 - number].Invoke(static _ => 0, 0);
                    Interlocked.Increment(ref answers);
                }
                catch (CoreDeadlockException)
                {
                    Interlocked.Increment(ref told);
                }

                await Task.Yield();
            }
        }))).Guard();
        Assert.Equal(4000, answers + told);
    }

    [Fact]
    public async Task Nothing_is_allocated_once_a_core_is_warm()
    {
        await using var cores = HrtCores.Start(1);
        var bytes = await cores[0].RunAsync(async () =>
        {
            long from = 0;
            for (var turn = 0; turn < 2000; turn++)
            {
                if (turn == 1000) from = GC.GetAllocatedBytesForCurrentThread();
                cores[0].Post(static _ => { }, 3);
                cores[0].Post(static _ => { }, "text");
                await cores[0].InvokeAsync(static number => number + 1, turn);
            }

            return GC.GetAllocatedBytesForCurrentThread() - from;
        }).Guard();
        Assert.Equal(0, bytes);
    }

    private static int Fails() => throw new FormatException("no");

    /// <summary>A context like a window's: what is posted waits until its thread comes round.</summary>
    private sealed class Collecting : SynchronizationContext
    {
        private readonly System.Collections.Concurrent.BlockingCollection<(SendOrPostCallback Callback, object? State)> _posted = [];

        public override void Post(SendOrPostCallback d, object? state) => _posted.Add((d, state));

        internal Task Run(Func<Task> work) => Task.Run(() =>
        {
            SetSynchronizationContext(this);
            var task = work();
            task.ContinueWith(_ => _posted.CompleteAdding(), TaskScheduler.Default);
            foreach (var (callback, state) in _posted.GetConsumingEnumerable()) callback(state);
            return task;
        });
    }
}
