using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace Hrtify.Runtime.Tests.Contexts;

public class RunAsyncTests
{
    [Fact]
    public Task Work_runs_at_once_and_after_each_await_in_its_context() => Alone(async () =>
    {
        using Lane one = new(), two = new();
        var a = new CoreContext("a");
        await a.RunAsync(async () =>
        {
            Assert.Equal(1, ++Counted.Number);
            await one;
            Assert.True(one.IsHere);
            Assert.Equal(2, ++Counted.Number);
            await two;
            Assert.True(two.IsHere);
            Assert.Equal(3, ++Counted.Number);
            Assert.Same(a, CoreContext.Current);
            await Task.Yield();
            await Task.Delay(1).ConfigureAwait(false);
            Assert.Equal(4, ++Counted.Number);
        });
        Assert.Equal(4, a.Run(() => Counted.Number));
    });

    [Fact]
    public void The_caller_is_back_in_its_context_when_the_task_comes() => OnThread.Run(() =>
    {
        using Lane lane = new();
        var a = new CoreContext();
        var mine = CoreContext.Current;
        Counted.Number = 7;
        var task = a.RunAsync(async () => { Counted.Number = 1; await lane; Counted.Number++; });
        Assert.Same(mine, CoreContext.Current);
        Assert.Equal(7, Counted.Number);
        task.Wait();
        Assert.Equal(7, Counted.Number);
        Assert.Equal(2, a.Run(() => Counted.Number));
    });

    [Fact]
    public Task A_thread_is_back_when_the_flow_leaves_it() => Alone(async () =>
    {
        using Lane lane = new();
        CoreContext? its = null;
        await Ask(lane, () => { its = CoreContext.Current; Counted.Number = 5; });
        var a = new CoreContext();
        await a.RunAsync(async () => { await lane; Counted.Number = 9; });
        await Ask(lane, () =>
        {
            Assert.Same(its, CoreContext.Current);
            Assert.Equal(5, Counted.Number);
        });
    });

    [Fact]
    public Task A_pool_thread_is_back_when_the_flow_leaves_it() => Alone(async () =>
    {
        var a = new CoreContext();
        for (var i = 0; i < 50; i++)
        {
            await a.RunAsync(async () => { await Task.Yield(); Counted.Number = 9; });
            var seen = new TaskCompletionSource<CoreContext>(TaskCreationOptions.RunContinuationsAsynchronously);
            ThreadPool.UnsafeQueueUserWorkItem(_ => seen.SetResult(CoreContext.Current), null);
            Assert.NotSame(a, await seen.Task);
        }
    });

    [Fact]
    public void Exceptions_come_as_from_the_delegate() => OnThread.Run(() =>
    {
        CoreContext a = new(), mine = CoreContext.Current;
        var error = new FormatException();
        Assert.Same(error, Assert.Throws<FormatException>(() => { _ = a.RunAsync((Func<Task>)(() => throw error)); }));
        Assert.Same(mine, CoreContext.Current);
        var task = a.RunAsync(async () => { await Task.Yield(); throw error; });
        Assert.Same(error, Assert.Throws<AggregateException>(task.Wait).InnerException);
        Assert.Same(mine, CoreContext.Current);
    });

    [Fact]
    public Task Cancellation_stays_cancellation() => Alone(async () =>
    {
        using var cancel = new CancellationTokenSource();
        var a = new CoreContext();
        var task = a.RunAsync(async () =>
        {
            try
            {
                await Task.Delay(-1, cancel.Token);
            }
            finally
            {
                Counted.Number = 3;
            }
        });
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => task);
        Assert.True(task.IsCanceled);
        Assert.Equal(3, a.Run(() => Counted.Number));
    });

    [Fact]
    public void The_task_is_the_delegates_own() => OnThread.Run(() =>
    {
        var a = new CoreContext();
        Task done = Task.FromResult(3);
        Assert.Same(done, a.RunAsync(() => done));
        Assert.Equal(4, a.RunAsync(() => Task.FromResult(4)).Result);
        Assert.Equal(5, a.RunAsync(static five => Task.FromResult(five + Counted.Number), 5).Result);
    });

    [Fact]
    public Task Runs_and_flows_nest_in_one_another() => Alone(async () =>
    {
        using Lane lane = new();
        CoreContext a = new("a"), b = new("b"), c = new("c");
        await a.RunAsync(async () =>
        {
            b.Run(() => Counted.Number = 20);
            Assert.Same(a, CoreContext.Current);
            using (c.Adopt()) Counted.Number = 30;
            Assert.Same(a, CoreContext.Current);
            await lane;
            var inner = b.Run(() => c.RunAsync(async () => { await lane; Assert.Same(c, CoreContext.Current); return ++Counted.Number; }));
            Assert.Same(a, CoreContext.Current);
            Assert.Equal(31, await inner);
            Assert.Same(a, CoreContext.Current);
            await b.RunAsync(async () => { await lane; Assert.Equal(21, ++Counted.Number); });
            Assert.Same(a, CoreContext.Current);
            a.Run(() => Counted.Number = 10);
            Assert.Equal(10, Counted.Number);
        });
        b.Run(() => Assert.Equal(21, Counted.Number));
    });

    [Fact]
    public void Work_that_started_in_a_scope_goes_on_in_the_flow() => OnThread.Run(() =>
    {
        using Lane lane = new();
        CoreContext a = new("a"), b = new("b");
        a.RunAsync(async () =>
        {
            await b.Run(async () =>
            {
                Assert.Same(b, CoreContext.Current);
                await lane;
                Assert.Same(a, CoreContext.Current);
            });
            Assert.Same(a, CoreContext.Current);
        }).Wait();
    });

    [Fact]
    public void A_scope_left_open_holds_on_its_thread_only() => OnThread.Run(() =>
    {
        using Lane lane = new(), other = new();
        CoreContext a = new("a"), b = new("b"), mine = CoreContext.Current;
        a.RunAsync(async () =>
        {
            _ = b.Adopt();
            Assert.Same(b, CoreContext.Current);
            await lane;
            Assert.Same(a, CoreContext.Current);
            _ = b.Adopt();
            await other;
            Assert.Same(a, CoreContext.Current);
        }).Wait();
        Assert.Same(mine, CoreContext.Current);
        using (a.Adopt()) Assert.Same(a, CoreContext.Current); // no scope of the work is in the way
        Ask(lane, () => Assert.NotSame(b, CoreContext.Current)).Wait();
    });

    [Fact]
    public void A_continuation_at_once_within_a_scope_is_in_its_own_flow() => OnThread.Run(() =>
    {
        CoreContext a = new("a"), b = new("b"), c = new("c");
        a.RunAsync(async () =>
        {
            TaskCompletionSource same = new(), other = new();
            var sameFlow = Wait(same.Task, a);
            var otherFlow = c.RunAsync(() => Wait(other.Task, c));
            b.Run(() =>
            {
                same.SetResult();
                Assert.Same(b, CoreContext.Current);
                other.SetResult();
                Assert.Same(b, CoreContext.Current);
            });
            Assert.True(sameFlow.IsCompleted && otherFlow.IsCompleted, "they were to run at once");
            await sameFlow;
            await otherFlow;
        }).Wait();
    });

    private static async Task Wait(Task go, CoreContext expected)
    {
        await go;
        Assert.Same(expected, CoreContext.Current);
        Counted.Number++;
    }

    [Fact]
    public void Without_a_flow_a_continuation_at_once_is_where_the_thread_was_before_the_flow() => OnThread.Run(() =>
    {
        CoreContext a = new("a"), b = new("b"), mine = CoreContext.Current;
        TaskCompletionSource go = new();
        CoreContext? seen = null;
        async Task Waiting() { await go.Task; seen = CoreContext.Current; }
        var waiting = Waiting();
        b.Run(() => a.RunAsync(() => { go.SetResult(); Assert.Same(a, CoreContext.Current); return Task.CompletedTask; }));
        Assert.Same(b, seen);
        Assert.Same(mine, CoreContext.Current);
        waiting.Wait();
    });

    [Fact]
    public Task What_the_work_starts_is_in_its_context_unless_the_flow_is_suppressed() => Alone(async () =>
    {
        var a = new CoreContext("a");
        await a.RunAsync(async () =>
        {
            Counted.Number = 1;
            Assert.Equal(1, await Task.Run(() => Counted.Number));
            OnThread.Run(() => Assert.Equal(1, Counted.Number));
            Assert.Same(a, await OnTimer());
            Task<CoreContext> task;
            using (ExecutionContext.SuppressFlow())
            {
                task = Task.Run(() => CoreContext.Current);
                Assert.Same(a, CoreContext.Current);
            }

            Assert.NotSame(a, await task);
            var queued = new TaskCompletionSource<CoreContext>();
            ThreadPool.UnsafeQueueUserWorkItem(_ => queued.SetResult(CoreContext.Current), null);
            Assert.NotSame(a, await queued.Task);
            Assert.Same(a, CoreContext.Current);
        });
    });

    private static async Task<CoreContext> OnTimer()
    {
        var seen = new TaskCompletionSource<CoreContext>();
        await using var timer = new Timer(_ => seen.TrySetResult(CoreContext.Current), null, 1, -1);
        return await seen.Task;
    }

    [Fact]
    public void It_follows_also_where_the_caller_suppresses_the_flow() => OnThread.Run(() =>
    {
        var a = new CoreContext("a");
        Task task;
        using (ExecutionContext.SuppressFlow())
        {
            task = a.RunAsync(async () => { await Task.Yield(); Assert.Same(a, CoreContext.Current); });
            Assert.True(ExecutionContext.IsFlowSuppressed());
        }

        task.Wait();
    });

    [Fact]
    public void Async_void_follows() => OnThread.Run(() =>
    {
        using Lane lane = new();
        CoreContext a = new("a"), mine = CoreContext.Current;
        var seen = new TaskCompletionSource<CoreContext>();
        async void Void() { await lane; seen.SetResult(CoreContext.Current); }
        a.RunAsync(() => { Void(); Assert.Same(a, CoreContext.Current); return Task.CompletedTask; }).Wait();
        Assert.Same(mine, CoreContext.Current);
        Assert.Same(a, seen.Task.Result);
    });

    [Fact]
    public Task An_async_iterator_is_in_the_flow_of_who_moves_it() => Alone(async () =>
    {
        CoreContext a = new("a"), b = new("b");
        var items = a.Run(() => Items());
        await b.RunAsync(async () =>
        {
            await foreach (var context in items) Assert.Same(b, context);
            Assert.Same(b, CoreContext.Current);
        });
    });

    private static async IAsyncEnumerable<CoreContext> Items()
    {
        yield return CoreContext.Current;
        await Task.Yield();
        yield return CoreContext.Current;
    }

    [Fact]
    public void A_synchronization_context_keeps_its_thread_and_the_flow_its_context() => OnThread.Run(() =>
    {
        using Lane lane = new();
        var a = new CoreContext("a");
        SynchronizationContext.SetSynchronizationContext(new LaneContext(lane));
        a.RunAsync(async () =>
        {
            await Task.Delay(1);
            Assert.True(lane.IsHere);
            Assert.Same(a, CoreContext.Current);
            await Task.Delay(1).ConfigureAwait(false);
            Assert.False(lane.IsHere);
            Assert.Same(a, CoreContext.Current);
        }).Wait();
    });

    private sealed class LaneContext(Lane lane) : SynchronizationContext
    {
        public override void Post(SendOrPostCallback d, object? state) => lane.Post(() =>
        {
            SetSynchronizationContext(this);
            d(state);
        });
    }

    [Fact]
    public Task Each_of_many_flows_has_its_own() => Alone(async () =>
    {
        var flows = Enumerable.Range(0, 50).Select(async number =>
        {
            var context = new CoreContext();
            await context.RunAsync(async () =>
            {
                for (var i = 0; i < 20; i++)
                {
                    Assert.Equal(number * 100 * Math.Min(i, 1) + i, Counted.Number);
                    Counted.Number = number * 100 + i + 1;
                    await Task.Yield();
                }
            });
        });
        await Task.WhenAll(flows);
    });

    [Fact]
    public void A_change_of_another_AsyncLocal_stays_in_the_work() => OnThread.Run(() =>
    {
        var local = new AsyncLocal<int> { Value = 1 };
        new CoreContext().RunAsync(() => { local.Value = 2; return Task.CompletedTask; }).Wait();
        Assert.Equal(1, local.Value);
    });

    // When the flow leaves, the handler of what was set first runs first: the seat is still in the flow, its scope must
    // not bring the flow back.
    [Fact]
    public void A_scope_in_the_change_handler_of_another_changes_no_flow() => OnThread.Run(() =>
    {
        using Lane lane = new();
        CoreContext a = new("a"), b = new("b"), c = new("c"), mine = CoreContext.Current;
        var changes = 0;
        var local = new AsyncLocal<int>(_ =>
        {
            b.Run(() => { Counted.Number++; changes++; });
            using (c.Adopt()) Counted.Number++;
        });
        local.Value = 1;
        for (var i = 0; i < 20; i++)
        {
            a.RunAsync(async () =>
            {
                local.Value = 2;
                await lane;
                Assert.Same(a, CoreContext.Current);
                await Task.Yield();
                Assert.Same(a, CoreContext.Current);
                await c.RunAsync(async () => { local.Value = 3; await lane; Assert.Same(c, CoreContext.Current); });
                Assert.Same(a, CoreContext.Current);
            }).Wait();
            Assert.Same(mine, CoreContext.Current);
            Ask(lane, () => Assert.DoesNotContain(CoreContext.Current, new[] { a, b, c })).Wait();
            Task.Run(() => Assert.DoesNotContain(CoreContext.Current, new[] { a, b, c })).Wait();
        }

        Assert.Equal(changes, b.Run(() => Counted.Number));
    });

    [Fact]
    public void Change_handlers_of_others_may_run_work_in_contexts() => OnThread.Run(() =>
    {
        using Lane lane = new();
        CoreContext a = new("a"), b = new("b"), mine = CoreContext.Current;
        var changes = 0;
        var local = new AsyncLocal<int>(_ => b.RunAsync(() => b.Run(() => { Counted.Number++; changes++; return Task.CompletedTask; })));
        local.Value = 1; // met before ours, so its handler runs first
        a.RunAsync(async () =>
        {
            Assert.Same(a, CoreContext.Current);
            local.Value = 2;
            Assert.Same(a, CoreContext.Current);
            await lane;
            Assert.Same(a, CoreContext.Current);
        }).Wait();
        Assert.Same(mine, CoreContext.Current);
        Assert.True(changes >= 4);
        Assert.Equal(changes, b.Run(() => Counted.Number));
    });

    [Fact]
    public void Null_work_is_refused()
    {
        var a = new CoreContext();
        Assert.Throws<ArgumentNullException>(() => { _ = a.RunAsync((Func<Task>)null!); });
        Assert.Throws<ArgumentNullException>(() => { _ = a.RunAsync((Func<Task<int>>)null!); });
        Assert.Throws<ArgumentNullException>(() => { _ = a.RunAsync((Func<int, Task<int>>)null!, 1); });
        Assert.Throws<InvalidOperationException>(() => { _ = a.RunAsync(() => (Task)null!); });
        Assert.Throws<InvalidOperationException>(() => { _ = a.RunAsync(() => (Task<int>)null!); });
        Assert.Throws<InvalidOperationException>(() => { _ = a.RunAsync(static _ => (Task<int>)null!, 1); });
    }

    // xunit has a synchronization context and an execution context of its own.
    private static Task Alone(Func<Task> body)
    {
        OnThread.Run(() => body().GetAwaiter().GetResult());
        return Task.CompletedTask;
    }

    private static Task Ask(Lane lane, Action question)
    {
        var answered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lane.Post(() =>
        {
            try
            {
                question();
                answered.SetResult();
            }
            catch (Exception e)
            {
                answered.SetException(e);
            }
        });
        return answered.Task;
    }
}
