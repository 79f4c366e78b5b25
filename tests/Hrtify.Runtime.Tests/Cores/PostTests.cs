using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Hrtify.Runtime.Tests.Contexts;
using Xunit;

namespace Hrtify.Runtime.Tests.Cores;

/// <summary>Work that is posted to cores.</summary>
public sealed class PostTests
{
    [Fact]
    public async Task Work_runs_on_the_core_in_order()
    {
        await using var cores = HrtCores.Start(2);
        var seen = new List<(int Number, HrtCore? Core)>();
        for (var number = 0; number < 10_000; number++) cores[1].Post(static pair => pair.seen.Add((pair.number, HrtCore.Current)), (seen, number));
        await cores[1].InvokeAsync(static () => { }).Guard();
        Assert.Equal(Enumerable.Range(0, 10_000), seen.Select(pair => pair.Number));
        Assert.All(seen, pair => Assert.Same(cores[1], pair.Core));
        Assert.Null(HrtCore.Current);
    }

    [Fact]
    public async Task States_of_all_kinds_arrive()
    {
        await using var cores = HrtCores.Start(1);
        var got = new List<object?>();
        cores[0].Post(() => got.Add("action"));
        cores[0].Post(text => got.Add(text), "text");
        cores[0].Post<string?>(text => got.Add(text), null);
        cores[0].Post(number => got.Add(number), 7);
        cores[0].Post(pair => got.Add(pair), (1, "two"));
        cores[0].Post<object>(thing => got.Add(thing), Tuple.Create(3));
        await cores[0].InvokeAsync(static () => { }).Guard();
        Assert.Equal(["action", "text", null, 7, (1, "two"), Tuple.Create(3)], got);
    }

    [Fact]
    public async Task Threads_and_cores_all_send_to_one_core_and_each_in_order()
    {
        const int Each = 20_000;
        await using var cores = HrtCores.Start(new HrtCoresOptions { Count = 4, Room = 16 });
        var last = new int[7];
        var (wrong, left) = (0, 7 * Each);
        var done = new ManualResetEvent(false);
        void Arrive((int Sender, int Number) mark)
        {
            if (last[mark.Sender]++ != mark.Number) wrong++;
            if (--left == 0) done.Set();
        }

        void Send(int sender)
        {
            for (var number = 0; number < Each; number++) cores[0].Post<(int, int)>(Arrive, (sender, number));
        }

        for (var core = 0; core < 4; core++) cores[core].Post(Send, core);
        for (var thread = 4; thread < 7; thread++) new Thread(sender => Send((int)sender!)).Start(thread);
        done.Guard();
        Assert.Equal(0, wrong);
        Assert.All(last, count => Assert.Equal(Each, count));
    }

    [Fact]
    public async Task A_full_inbox_is_told_and_then_there_is_room_again()
    {
        await using var cores = HrtCores.Start(new HrtCoresOptions { Count = 1, Room = 16 });
        using var go = new ManualResetEvent(false);
        using var busy = new ManualResetEvent(false);
        cores[0].Post(() => { busy.Set(); go.Guard(); });
        busy.Guard();
        var ran = 0;
        for (var number = 0; number < 16; number++) Assert.True(cores[0].TryPost(_ => ran++, 0));
        Assert.False(cores[0].TryPost(_ => ran++, 0));
        var waiting = Task.Run(() => cores[0].Post(() => ran++));
        go.Set();
        await waiting.Guard();
        await cores[0].InvokeAsync(static () => { }).Guard();
        Assert.Equal(17, ran);
    }

    [Fact]
    public async Task Work_sees_the_core_s_context_and_leaves_nothing_behind()
    {
        await using var cores = HrtCores.Start(2);
        var flowing = new AsyncLocal<string?>();
        var other = new CoreContext("other");
        await cores[0].InvokeAsync(() => Counted.Number = 1).Guard();
        flowing.Value = "caller";
        cores[0].Post(() =>
        {
            flowing.Value = "left";
            SynchronizationContext.SetSynchronizationContext(null);
            _ = other.Adopt();
            Counted.Number = 99;
        });
        var seen = await cores[0].InvokeAsync(() => (Counted.Number, CoreContext.Current, SynchronizationContext.Current, flowing.Value)).Guard();
        Assert.Equal((1, cores[0].Context, cores[0].SynchronizationContext, "caller"), seen);
        string? posted = "";
        using var done = new ManualResetEvent(false);
        cores[0].Post(() => { posted = flowing.Value; done.Set(); });
        done.Guard();
        Assert.Null(posted);
        Assert.Equal(0, await cores[1].InvokeAsync(() => Counted.Number).Guard());
        Assert.Equal(99, other.Run(() => Counted.Number));
    }

    [Fact]
    public async Task Work_that_posts_to_its_own_core_may_go_on_for_ever_and_others_have_their_turn()
    {
        await using var cores = HrtCores.Start(1);
        var isOver = false;
        void Again()
        {
            if (!Volatile.Read(ref isOver)) cores[0].Post(Again);
        }

        cores[0].Post(Again);
        for (var turn = 0; turn < 100; turn++) await cores[0].InvokeAsync(static () => { }).Guard();
        Volatile.Write(ref isOver, true);
    }
}
