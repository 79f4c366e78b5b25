using System;
using System.Threading;
using System.Threading.Tasks;
using Hrtify.Runtime.Tests.Cores;
using Xunit;

namespace Hrtify.Runtime.Tests.EventChannel;

/// <summary>What an attacker with a fresh mind has found of forwards; each was wrong once.</summary>
public sealed class OddForwardsTests
{
    [Fact]
    public async Task A_handler_of_an_AsyncLocal_may_forward_itself()
    {
        await using var cores = HrtCores.Start(1);
        AsyncLocal<int> flowing = null!;
        flowing = new AsyncLocal<int>(_ =>
        {
            if (HrtCore.Current is not null) HrtHost.Invoke(static number => number, 5);
        });
        Assert.Equal((70, true), await cores[0].InvokeAsync(() =>
        {
            var answer = HrtHost.Invoke(flowing => { flowing.Value++; return 70; }, flowing);
            return (answer, SynchronizationContext.Current == cores[0].SynchronizationContext);
        }).Guard());
    }

    [Fact]
    public async Task With_its_flow_suppressed_a_forward_has_the_core_s_AsyncLocals_all_the_same()
    {
        await using var cores = HrtCores.Start(1);
        var flowing = new AsyncLocal<int>();
        await cores[0].InvokeAsync(() =>
        {
            flowing.Value = 1;
            HrtHost.Invoke(static _ => 0, 0);
            flowing.Value = 2;
            using (ExecutionContext.SuppressFlow())
            {
                Assert.Equal(2, HrtHost.Invoke(static flowing => flowing.Value, flowing));
                Assert.True(ExecutionContext.IsFlowSuppressed());
            }
        }).Guard();
    }

    [Fact]
    public async Task A_thread_of_the_host_keeps_nothing_of_the_last_call()
    {
        await using var cores = HrtCores.Start(1);
        var mine = new CoreContext("mine");
        await cores[0].RunAsync(async () =>
        {
            await HrtHost.InvokeAsync(mine =>
            {
                SynchronizationContext.SetSynchronizationContext(new SynchronizationContext());
                _ = mine.Adopt();
                _ = ExecutionContext.SuppressFlow();
                return 0;
            }, mine);
            Assert.Equal((null, true, false), await HrtHost.InvokeAsync(static _ => (SynchronizationContext.Current, CoreContext.Current.Name == Thread.CurrentThread.Name, ExecutionContext.IsFlowSuppressed()), 0));
            HrtHost.Invoke(static mine => { _ = mine.Adopt(); return 0; }, mine);
            Assert.Equal("core 0", HrtHost.Invoke(static _ => CoreContext.Current.Name, 0));
        }).Guard();
    }

    [Fact]
    public async Task Forwarded_work_that_fills_its_own_core_s_inbox_is_told()
    {
        await using var cores = HrtCores.Start(new HrtCoresOptions { Count = 1, Room = 16 });
        await Assert.ThrowsAsync<CoreDeadlockException>(() => cores[0].InvokeAsync(() => HrtHost.Invoke(static core =>
        {
            for (var turn = 0; turn < 100; turn++) core.Post(static () => { });
        }, cores[0])).Guard());
    }

    [Fact]
    public async Task Work_of_a_core_s_partners_cannot_wait_for_its_end_either()
    {
        await using var cores = HrtCores.Start(1);
        await Assert.ThrowsAsync<InvalidOperationException>(() => cores[0].InvokeAsync(() => HrtHost.Invoke(static cores => cores.Dispose(), cores)).Guard());
        await Assert.ThrowsAsync<InvalidOperationException>(() => cores[0].RunAsync(async () => await HrtHost.InvokeAsync(static cores => { cores.Dispose(); return 0; }, cores)).Guard());
    }

    [Fact]
    public async Task A_callback_of_another_flow_is_in_the_core_s_context_on_the_partner_too()
    {
        await using var cores = HrtCores.Start(1);
        var mine = new CoreContext("mine");
        using var source = new CancellationTokenSource();
        var seen = "";
        await cores[0].RunAsync(async () =>
        {
            source.Token.Register(() => seen = CoreContext.Current.Name);
            await mine.RunAsync(() =>
            {
                HrtHost.Invoke(static source => { source.Cancel(); return 0; }, source);
                return Task.CompletedTask;
            });
        }).Guard();
        Assert.Equal("core 0", seen);
    }

    [Fact]
    public async Task An_adoption_that_the_work_leaves_open_is_gone_in_a_flow_too()
    {
        await using var cores = HrtCores.Start(1);
        var (flow, adopted, left) = (new CoreContext("flow"), new CoreContext("adopted"), new CoreContext("left"));
        var seen = await cores[0].RunAsync(() => flow.RunAsync(() =>
        {
            using (adopted.Adopt())
            {
                HrtHost.Invoke(static left => { left.Adopt(); return 0; }, left);
                return Task.FromResult(CoreContext.Current.Name);
            }
        })).Guard();
        Assert.Equal("adopted", seen);
    }
}
