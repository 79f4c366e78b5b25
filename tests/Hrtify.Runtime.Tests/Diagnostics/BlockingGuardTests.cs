using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using Hrtify.Diagnostics;
using Xunit;

namespace Hrtify.Runtime.Tests.Diagnostics;

/// <summary>The guard tells of work that blocks its core, with the stack, and of nothing else.</summary>
public sealed class BlockingGuardTests
{
    private readonly ConcurrentQueue<string> _told = new();

    [Fact]
    public void Work_that_waits_for_an_event_is_told_with_its_stack()
    {
        using var cores = Start();
        cores[0].Invoke(WaitsForAnEvent);
        var told = Assert.Single(_told);
        Assert.StartsWith("guard: work of guarded 0 waits, and the core with it (time 1)", told, StringComparison.Ordinal);
        Assert.Contains(nameof(WaitsForAnEvent), told, StringComparison.Ordinal);
    }

    [Fact]
    public void So_is_work_that_waits_for_a_task()
    {
        using var cores = Start();
        var never = new TaskCompletionSource(); // waited for longer than the framework looks before it waits
        cores[0].Invoke(never => never.Task.Wait(500), never);
        Assert.Single(_told);
    }

    [Fact]
    public void So_is_work_that_waits_for_a_lock()
    {
        using var cores = Start();
        var held = new object();
        lock (held)
        {
            var work = cores[0].InvokeAsync(static held => { if (Monitor.TryEnter(held, 500)) Monitor.Exit(held); return 0; }, held).AsTask();
#pragma warning disable xUnit1031 // The lock is this thread's: it cannot await.
            work.GetAwaiter().GetResult();
#pragma warning restore xUnit1031
        }

        Assert.Single(_told);
    }

    [Fact]
    public void Of_many_that_follow_each_other_one_is_told_and_all_are_counted()
    {
        using var cores = Start();
        for (var time = 0; time < 5; time++) cores[0].Invoke(WaitsForAnEvent);
        Assert.InRange(_told.Count, 1, 4); // one a second, and this takes less than four
        Assert.Equal(5, cores[0].Counts().Blocks);
    }

    [Fact]
    public async Task Rest_forwards_and_awaits_are_none()
    {
        await using var cores = Start();
        await cores[0].RunAsync(static async () =>
        {
            await Task.Delay(20);
            await HrtHost.InvokeAsync(static _ => { Thread.Sleep(20); return 0; }, 0);
            HrtHost.Invoke(static _ => { using var never = new ManualResetEvent(false); never.WaitOne(20); return 0; }, 0);
        });
        await Task.Delay(50);
        await cores[0].InvokeAsync(static () => { });
        Assert.Empty(_told);
        Assert.Equal(0, cores[0].Counts().Blocks);
    }

    [Fact]
    public void Without_a_guard_nothing_is_counted()
    {
        using var cores = HrtCores.Start(1);
        cores[0].Invoke(WaitsForAnEvent);
        Assert.Equal(0, cores[0].Counts().Blocks);
    }

    private HrtCores Start() => HrtCores.Start(new HrtCoresOptions { Name = "guarded", Guard = new BlockingGuard(_told.Enqueue) });

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void WaitsForAnEvent()
    {
        using var never = new ManualResetEvent(false);
        never.WaitOne(20);
    }
}
