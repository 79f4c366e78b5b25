using System;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Hrtify.Contexts;
using Xunit;

namespace Hrtify.Runtime.Tests.Contexts;

/// <summary>Places stay where they are, live as long as a thread's root or a context needs them, and no longer.</summary>
public sealed class CorePlaceTests
{
    [Fact]
    public void A_place_stays_while_the_heap_is_compacted()
    {
        var place = CorePlace.Make<(object? Thing, Guid A, Guid B)>();
        place[0].Thing = "kept";
        var address = CorePlace.Address(place);
        for (var round = 0; round < 5; round++)
        {
            _ = Enumerable.Range(0, 1000).Select(size => new byte[size]).ToArray();
            Collect();
            Assert.Equal(address, CorePlace.Address(place));
        }

        Assert.Equal("kept", place[0].Thing);
    }

    [Fact]
    public void Values_of_two_threads_share_no_cache_line()
    {
        Assert.True((CorePlace.Make<int>().Length - 1) * sizeof(int) >= 128);
        Assert.True((CorePlace.Make<(object? Thing, Guid A, Guid B)>().Length - 1) * Unsafe.SizeOf<(object?, Guid, Guid)>() >= 128);
    }

    [Fact]
    public void The_values_of_a_context_that_nobody_holds_are_collected()
    {
        var thing = Abandoned();
        Collect();
        Assert.False(thing.IsAlive);
    }

    [Fact]
    public void A_reference_into_a_place_outlives_the_context()
    {
        ref var thing = ref Thing();
        Collect();
        Assert.Equal("mine", thing);
        thing = "changed";
        Collect();
        Assert.Equal("changed", thing);
    }

    [Fact]
    public void Threads_and_contexts_come_and_go_while_the_heap_is_compacted()
    {
        var wrong = 0;
        var ended = 0;
        var threads = Enumerable.Range(0, 8).Select(number => new Thread(() =>
        {
            for (var round = 0; round < 300; round++)
            {
                Counted.Thing = new Box(number, round);
                Counted.Number = round;
                var context = new CoreContext();
                for (var visit = 0; visit < 3; visit++)
                {
                    context.Run(() =>
                    {
                        if (visit > 0 && (Counted.Thing is not Box inner || inner.Number != -number || Counted.Number != visit)) Interlocked.Increment(ref wrong);
                        Counted.Thing = new Box(-number, visit);
                        Counted.Number = visit + 1;
                    });
                }

                if (Counted.Thing is not Box box || box.Number != number || box.Round != round || Counted.Number != round) Interlocked.Increment(ref wrong);
                var child = new Thread(() => Counted.Thing = new Box(number, round));
                if (round % 30 == 0) child.Start();
            }

            Interlocked.Increment(ref ended);
        })).ToList();
        threads.ForEach(thread => thread.Start());
        while (Volatile.Read(ref ended) < threads.Count) Collect();
        threads.ForEach(thread => thread.Join());
        Assert.Equal(0, wrong);
    }

    private static void Collect()
    {
        GC.Collect(2, GCCollectionMode.Forced, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Abandoned() => new CoreContext().Run(static () =>
    {
        Counted.Thing = new object();
        return new WeakReference(Counted.Thing);
    });

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ref object? Thing()
    {
        var context = new CoreContext();
        using (context.Adopt())
        {
            Counted.Thing = "mine";
            return ref Counted.Thing;
        }
    }

    private sealed record Box(int Number, int Round);
}
