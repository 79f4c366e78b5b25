using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace Hrtify.Runtime.Tests.Cores;

/// <summary>How cores end.</summary>
public sealed class ShutdownTests
{
    [Fact]
    public async Task What_was_given_and_what_comes_of_it_is_run_to_the_end()
    {
        var cores = HrtCores.Start(4);
        var ran = 0;
        void Spread(int left)
        {
            Interlocked.Increment(ref ran);
            if (left == 0) return;
            var here = HrtCore.Current!.Number;
            cores[(here + 1) % 4].Post(Spread, left - 1);
            cores[(here + 3) % 4].Post(Spread, left - 1);
        }

        cores[0].Post(Spread, 12);
        await cores.DisposeAsync().Guard();
        Assert.Equal((1 << 13) - 1, ran);
    }

    [Fact]
    public async Task Asynchronous_work_is_waited_for()
    {
        var cores = HrtCores.Start(2);
        var work = cores[0].RunAsync(async () =>
        {
            for (var turn = 0; turn < 20; turn++) await Task.Delay(1);
            await Task.Yield();
            await Task.Delay(TimeSpan.FromMilliseconds(1), cores[1].Time);
            return await cores[1].InvokeAsync(static () => HrtCore.Current!.Number);
        });
        await cores[1].InvokeAsync(static () => { }).Guard();
        await cores.StopAsync().Guard();
        Assert.True(work.IsCompletedSuccessfully);
        Assert.Equal(1, await work);
    }

    [Fact]
    public async Task Afterwards_nothing_is_taken()
    {
        var cores = HrtCores.Start(1);
        await cores.DisposeAsync().Guard();
        Assert.Throws<ObjectDisposedException>(() => cores[0].Post(static () => { }));
        Assert.Throws<ObjectDisposedException>(() => cores[0].TryPost(static _ => { }, 0));
        Assert.Throws<ObjectDisposedException>(() => cores[0].Invoke(static () => { }));
        Assert.Throws<ObjectDisposedException>(() => { _ = cores[0].InvokeAsync(static () => { }); });
        cores[0].SynchronizationContext.Post(static done => ((ManualResetEvent)done!).Set(), new ManualResetEvent(false));
        using var resumed = new ManualResetEvent(false);
        cores[0].SynchronizationContext.Post(static done => ((ManualResetEvent)done!).Set(), resumed);
        resumed.Guard();
        await cores.StopAsync().Guard();
    }

    [Fact]
    public async Task A_stop_that_is_cancelled_leaves_what_had_not_begun_and_says_so()
    {
        var cores = HrtCores.Start(1);
        using var busy = new ManualResetEvent(false);
        using var go = new ManualResetEvent(false);
        cores[0].Post(() => { busy.Set(); go.Guard(); });
        busy.Guard();
        var ran = false;
        var call = cores[0].InvokeAsync(() => ran = true).AsTask();
        var blocking = Task.Factory.StartNew(() => cores[0].Invoke(() => ran = true), TaskCreationOptions.LongRunning);
        using var source = new CancellationTokenSource();
        var stopping = cores.StopAsync(source.Token);
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stopping.Guard());
        go.Set();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => call.Guard());
        await Assert.ThrowsAsync<ObjectDisposedException>(() => blocking.Guard());
        Assert.False(ran);
    }

    [Fact]
    public async Task A_core_cannot_wait_for_its_own_end()
    {
        await using var cores = HrtCores.Start(1);
        await Assert.ThrowsAsync<InvalidOperationException>(() => cores[0].InvokeAsync(() => { cores.Dispose(); }).Guard());
    }

    [Fact]
    public async Task Many_more_cores_than_CPUs()
    {
        await using var cores = HrtCores.Start(40);
        var sum = 0;
        await Task.WhenAll(cores.Select(core => core.RunAsync(async () =>
        {
            for (var turn = 0; turn < 40; turn++) Interlocked.Add(ref sum, await cores[(core.Number + turn) % 40].InvokeAsync(static () => HrtCore.Current!.Number));
        }))).Guard();
        Assert.Equal(40 * 40 * 39 / 2, sum);
    }

    [Fact]
    public void Wrong_options_are_told()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => HrtCores.Start(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => HrtCores.Start(1025));
        Assert.Throws<ArgumentOutOfRangeException>(() => new HrtCoresOptions { Room = 3 });
        Assert.Throws<ArgumentException>(() => new HrtCoresOptions { Name = " " });
        using var cores = HrtCores.Start(1);
        Assert.Throws<ArgumentOutOfRangeException>(() => cores[1]);
    }
}
