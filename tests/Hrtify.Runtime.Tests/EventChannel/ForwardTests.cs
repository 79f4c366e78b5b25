using System;
using System.Linq;
using System.Runtime.InteropServices;
using System.Threading;
using System.Threading.Tasks;
using Hrtify.Runtime.Tests.Contexts;
using Hrtify.Runtime.Tests.Cores;
using Xunit;

namespace Hrtify.Runtime.Tests.EventChannel;

/// <summary>What a core has its partner do.</summary>
public sealed class ForwardTests
{
    [Fact]
    public async Task The_work_runs_on_the_core_s_one_partner()
    {
        await using var cores = HrtCores.Start(2);
        var threads = await cores[0].InvokeAsync(() => Enumerable.Range(0, 100).Select(_ => HrtHost.Invoke(static _ => Thread.CurrentThread, 0)).Distinct().ToList()).Guard();
        Assert.Equal("core 0 partner", Assert.Single(threads).Name);
        Assert.Equal("core 1 partner", await cores[1].InvokeAsync(static () => HrtHost.Invoke(static _ => Thread.CurrentThread.Name!, 0)).Guard());
        Assert.Same(Thread.CurrentThread, HrtHost.Invoke(static _ => Thread.CurrentThread, 0));
    }

    [Fact]
    public async Task All_that_belongs_to_a_thread_is_the_core_s_and_comes_back()
    {
        await using var cores = HrtCores.Start(1);
        var flowing = new AsyncLocal<int>();
        await cores[0].InvokeAsync(() =>
        {
            Counted.Number = 3;
            flowing.Value = 5;
            Marshal.SetLastPInvokeError(17);
            var seen = HrtHost.Invoke(flowing =>
            {
                var found = (Counted.Number, CoreContext.Current, flowing.Value, SynchronizationContext.Current, Marshal.GetLastPInvokeError());
                Counted.Number = 4;
                flowing.Value = 6;
                Marshal.SetLastPInvokeError(18);
                return found;
            }, flowing);
            Assert.Equal((3, cores[0].Context, 5, cores[0].SynchronizationContext, 17), seen);
            Assert.Equal((4, 6, 18), (Counted.Number, flowing.Value, Marshal.GetLastPInvokeError()));
        }).Guard();
        Assert.Equal((4, 0), await cores[0].InvokeAsync(() => (Counted.Number, HrtHost.Invoke(flowing => flowing.Value, flowing))).Guard());
    }

    [Fact]
    public async Task An_adopted_context_and_a_flow_s_are_the_partner_s_too()
    {
        await using var cores = HrtCores.Start(1);
        var (first, second) = (new CoreContext("first"), new CoreContext("second"));
        await cores[0].RunAsync(async () =>
        {
            static string Name() => HrtHost.Invoke(static _ => CoreContext.Current.Name, 0);
            Counted.Number = 1;
            Assert.Equal("core 0", Name());
            using (first.Adopt())
            {
                Assert.Equal("first", Name());
                HrtHost.Invoke(static _ => Counted.Number = 2, 0);
                using (second.Adopt()) Assert.Equal("second", Name());
                Assert.Equal(2, HrtHost.Invoke(static _ => Counted.Number, 0));
            }

            Assert.Equal(1, HrtHost.Invoke(static _ => Counted.Number, 0));
            await second.RunAsync(async () =>
            {
                Assert.Equal("second", Name());
                await Task.Yield();
                Assert.Equal("second", Name());
                first.Run(() => Assert.Equal("first", Name()));
            });
            Assert.Equal("core 0", Name());
            Assert.Equal("third", HrtHost.Invoke(static _ => new CoreContext("third").Run(() => CoreContext.Current.Name), 0));
        }).Guard();
    }

    [Fact]
    public async Task What_it_throws_comes_back_with_both_stacks()
    {
        await using var cores = HrtCores.Start(1);
        var thrown = await Assert.ThrowsAsync<FormatException>(() => cores[0].InvokeAsync(Asks).Guard());
        Assert.Contains(nameof(Fails), thrown.StackTrace, StringComparison.Ordinal);
        Assert.Contains(nameof(Asks), thrown.StackTrace, StringComparison.Ordinal);
        Assert.Equal(1, await cores[0].InvokeAsync(static () => HrtHost.Invoke(static _ => 1, 0)).Guard());

        static int Asks() => HrtHost.Invoke(static _ => Fails(), 0);
        static int Fails() => throw new FormatException("no");
    }

    [Fact]
    public async Task A_span_is_read_and_written_in_place_while_the_heap_is_compacted()
    {
        await using var cores = HrtCores.Start(1);
        var isOver = false;
        var storm = Task.Run(() =>
        {
            while (!Volatile.Read(ref isOver))
            {
                GC.KeepAlive(new byte[5000]);
                GC.Collect(0, GCCollectionMode.Forced, blocking: true, compacting: true);
                // One after the other without a pause lets no waking thread through.
                Thread.Sleep(1);
            }
        });
        try
        {
            await cores[0].InvokeAsync(static () =>
            {
                for (var turn = 0; turn < 300; turn++)
                {
                    var bytes = new byte[64];
                    bytes[3] = (byte)turn;
                    var sum = HrtHost.Invoke(bytes.AsSpan(1, 62), static (span, add) =>
                    {
                        span[0] = (byte)(span[2] + add);
                        return span.Length;
                    }, 1);
                    Assert.Equal((62, (byte)(turn + 1)), (sum, bytes[1]));
                }
            }).Guard();
        }
        finally
        {
            Volatile.Write(ref isOver, true);
        }

        await storm.Guard();
    }

    [Fact]
    public async Task Nothing_is_allocated_and_nothing_kept()
    {
        await using var cores = HrtCores.Start(1);
        var (bytes, kept) = await cores[0].InvokeAsync(static () =>
        {
            var weak = Pass();
            long from = 0;
            for (var turn = 0; turn < 1000; turn++)
            {
                if (turn == 500) from = GC.GetAllocatedBytesForCurrentThread();
                HrtHost.Invoke(static text => text.Length, "text");
                HrtHost.Invoke(static number => number + 1, turn);
            }

            return (GC.GetAllocatedBytesForCurrentThread() - from, weak);
        }).Guard();
        Assert.Equal(0, bytes);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.False(kept.IsAlive);

        static WeakReference Pass()
        {
            var thing = new object();
            HrtHost.Invoke(static thing => thing.GetHashCode(), thing);
            return new WeakReference(thing);
        }
    }

    [Fact]
    public async Task A_forward_within_a_forward_runs_in_place()
    {
        await using var cores = HrtCores.Start(2);
        Assert.Equal("core 0 partner", await cores[0].InvokeAsync(static () => HrtHost.Invoke(static _ => HrtHost.Invoke(static _ => Thread.CurrentThread.Name!, 0), 0)).Guard());
        var other = cores[1];
        Assert.Equal("core 1", await cores[0].InvokeAsync(() => HrtHost.Invoke(static other => other.Invoke(static _ => Thread.CurrentThread.Name!, 0), other)).Guard());
    }

    [Fact]
    public async Task A_forward_that_waits_for_its_own_core_throws()
    {
        await using var cores = HrtCores.Start(1);
        await Assert.ThrowsAsync<CoreDeadlockException>(() => cores[0].InvokeAsync(() => HrtHost.Invoke(static core => core.Invoke(static _ => 1, 0), cores[0])).Guard());
    }

    [Fact]
    public async Task An_interrupt_of_the_core_comes_after_the_forward()
    {
        await using var cores = HrtCores.Start(1);
        using var asked = new ManualResetEvent(false);
        using var go = new ManualResetEvent(false);
        var call = cores[0].InvokeAsync(() =>
        {
            var thread = Thread.CurrentThread;
            var answer = HrtHost.Invoke(static pair => { pair.asked.Set(); pair.go.Guard(); return 5; }, (asked, go));
            Assert.Throws<ThreadInterruptedException>(() => Thread.Sleep(Timeout.Infinite));
            return (answer, thread);
        });
        asked.Guard();
        var core = (Thread)typeof(HrtCore).GetField("_thread", System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic)!.GetValue(cores[0])!;
        core.Interrupt();
        go.Set();
        Assert.Equal(5, (await call.Guard()).answer);
    }

    [Fact]
    public async Task Several_cores_forward_at_once()
    {
        await using var cores = HrtCores.Start(4);
        var sums = await Task.WhenAll(cores.Select(core => core.InvokeAsync(static () =>
        {
            var sum = 0L;
            for (var turn = 0; turn < 2000; turn++) sum += HrtHost.Invoke(static turn => turn + Counted.Number, turn) - Counted.Number++;
            return sum;
        }).AsTask())).Guard();
        Assert.All(sums, sum => Assert.Equal(2000L * 1999 / 2, sum));
    }
}
