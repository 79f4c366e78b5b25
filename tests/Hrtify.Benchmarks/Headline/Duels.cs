using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;
using Hrtify.Benchmarks.Inside;

namespace Hrtify.Benchmarks.Headline;

/// <summary>The figures of the headline, one after the other: what one has started has ended before the next begins.</summary>
internal static class Duels
{
    private const int Last = 1;

    internal static IEnumerable<Duel> All()
    {
        yield return SyncForward();
        yield return AwaitedForwards();
        yield return Posts();
        yield return WorkItem("work-item/Task.Run", 0.06, static work => Task.Run(work));
        yield return WorkItem("work-item/UnsafeQueueUserWorkItem", 0.2, static work => ThreadPool.UnsafeQueueUserWorkItem(static work => work(), work, preferLocal: false));
        yield return AwaitedInvoke();
        yield return Superposed();
        yield return Boot();
    }

    private static Duel SyncForward()
    {
        const int Count = 50_000;
        var cores = HrtCores.Start(1);
        PingPong? bare = null;
        return new Duel("sync-forward/bare-ping-pong", () => cores[0].Invoke(static _ => Duel.Time(Count, static () =>
        {
            for (var turn = 0; turn < Count; turn++) HrtHost.Invoke(static number => number + 1, turn);
        }), 0), () =>
        {
            // Only in its turn: it spins on the CPU that the partner wants.
            bare = new PingPong(0);
            var time = cores[0].Invoke(bare => Duel.Time(Count, () => bare.Rounds(Count)), bare);
            bare.End();
            return time;
        }, Aim.AtMost, 1.25) { End = cores.Dispose };
    }

    private static Duel AwaitedForwards()
    {
        const int Loops = 64;
        const int Calls = 2000;
        var cores = HrtCores.Start(1);
        return new Duel("awaited-forwards/two-Channels", () => Duel.Time(Loops * Calls, () => cores[0].RunAsync(static () =>
        {
            var loops = new Task[Loops];
            for (var loop = 0; loop < Loops; loop++) loops[loop] = Loop();
            return Task.WhenAll(loops);
        }).GetAwaiter().GetResult()), () => Duel.Time(Loops * Calls, static () => new ChannelCalls().Run(Loops, Calls, Last, 0)), Aim.AtLeast, 1.7) { End = cores.Dispose };

        static async Task Loop()
        {
            var sum = 0;
            for (var turn = 0; turn < Calls; turn++) sum += await HrtHost.InvokeAsync(static number => number + 1, turn);
            GC.KeepAlive(sum);
        }
    }

    // A hundred at a time, as work has it that comes of other work: a queue of thousands measures the memory.
    private static Duel WorkItem(string name, double goal, Action<Action> queue)
    {
        const int Batch = 100;
        const int Batches = 1000;
        var cores = HrtCores.Start(1);
        return new Duel(name, () => Duel.Time(Batch * Batches, () =>
        {
            using var done = new ManualResetEventSlim();
            var core = cores[0];
            var (left, batches) = (0, Batches);
            Action<ManualResetEventSlim> one = null!;
            one = done =>
            {
                if (--left > 0) return;
                if (batches-- == 0)
                {
                    done.Set();
                    return;
                }

                left = Batch;
                for (var turn = 0; turn < Batch; turn++) core.Post(one, done);
            };
            core.Post(one, done);
            done.Wait();
        }), () => Duel.Time(Batch * Batches, () =>
        {
            using var done = new ManualResetEventSlim();
            var (left, batches) = (0, Batches);
            Action one = null!;
            one = () =>
            {
                if (Interlocked.Decrement(ref left) > 0) return;
                if (batches-- == 0)
                {
                    done.Set();
                    return;
                }

                left = Batch;
                for (var turn = 0; turn < Batch; turn++) queue(one);
            };
            queue(one);
            done.Wait();
        }), Aim.AtMost, goal) { End = cores.Dispose };
    }

    private static Duel AwaitedInvoke()
    {
        const int Count = 50_000;
        var cores = HrtCores.Start(1);
        return new Duel("awaited-invoke-on-its-core/Task.Run", () => Duel.Time(Count, () => cores[0].RunAsync(static async () =>
        {
            var sum = 0;
            for (var turn = 0; turn < Count; turn++)
            {
                try
                {
                    sum += await HrtCore.Current!.InvokeAsync(static turn => turn + 1, turn);
                }
                catch (InvalidOperationException)
                {
                    sum--;
                }
            }

            GC.KeepAlive(sum);
        }).GetAwaiter().GetResult()), () => Duel.Time(Count, static () => Task.Run(static async () =>
        {
            var sum = 0;
            for (var turn = 0; turn < Count; turn++)
            {
                try
                {
                    var given = turn;
                    sum += await Task.Run(() => given + 1);
                }
                catch (InvalidOperationException)
                {
                    sum--;
                }
            }

            GC.KeepAlive(sum);
        }).GetAwaiter().GetResult()), Aim.AtMost, 0.6) { End = cores.Dispose };
    }

    private static Duel Superposed()
    {
        const int Count = 50_000;
        var cores = HrtCores.Start(1);
        return new Duel("superposition/sync-forward", () => cores[0].Invoke(static _ => Duel.Time(Count, static () => SuperpositionTurns.Run(Count)), 0),
            () => cores[0].Invoke(static _ => Duel.Time(Count, static () =>
            {
                for (var turn = 0; turn < Count; turn++) HrtHost.Invoke(static number => number + 1, turn);
            }), 0), Aim.AtMost, 0.15) { End = cores.Dispose };
    }

    // Until the first work runs; how they end is not in it.
    private static Duel Boot()
    {
        const int Count = 20;
        return new Duel("core-boot/pinned-thread", static () =>
        {
            var time = 0.0;
            for (var turn = 0; turn < Count; turn++)
            {
                using var ran = new ManualResetEventSlim();
                HrtCores cores = null!;
                time += Duel.Time(Count, () =>
                {
                    cores = HrtCores.Start(1);
                    cores[0].Post(static ran => ran.Set(), ran);
                    ran.Wait();
                });
                cores.Dispose();
            }

            return time;
        }, static () =>
        {
            var time = 0.0;
            for (var turn = 0; turn < Count; turn++)
            {
                using var ran = new ManualResetEventSlim();
                Thread thread = null!;
                time += Duel.Time(Count, () =>
                {
                    thread = PinnedThread.Start(Last, () => ran.Set());
                    ran.Wait();
                });
                thread.Join();
            }

            return time;
        }, Aim.AtMost, 3);
    }

    private static Duel Posts()
    {
        const int Count = 200_000;
        Environment.SetEnvironmentVariable("HRTIFY_CORES", "0-1");
        var cores = HrtCores.Start(2);
        Environment.SetEnvironmentVariable("HRTIFY_CORES", null);
        return new Duel("posts-between-cores/unbounded-Channel", () => Duel.Time(Count, () =>
        {
            using var done = new ManualResetEventSlim();
            cores[0].Post(pair =>
            {
                var left = Count;
                Action<ManualResetEventSlim> one = done =>
                {
                    if (--left == 0) done.Set();
                };
                for (var turn = 0; turn < Count; turn++) pair.Target.Post(one, pair.done);
            }, (Target: cores[1], done));
            done.Wait();
        }), static () => Duel.Time(Count, static () =>
        {
            var channel = Channel.CreateUnbounded<ManualResetEventSlim>(new UnboundedChannelOptions { SingleReader = true, SingleWriter = true });
            using var done = new ManualResetEventSlim();
            var reader = PinnedThread.Start(Last, () =>
            {
                for (var left = Count; left > 0;)
                    if (channel.Reader.TryRead(out var mark))
                    {
                        if (--left == 0) mark.Set();
                    }
                    else
                    {
                        Thread.SpinWait(1);
                    }
            });
            var writer = PinnedThread.Start(0, () =>
            {
                for (var turn = 0; turn < Count; turn++) channel.Writer.TryWrite(done);
            });
            done.Wait();
            reader.Join();
            writer.Join();
        }), Aim.AtLeast, 5) { End = cores.Dispose };
    }
}
