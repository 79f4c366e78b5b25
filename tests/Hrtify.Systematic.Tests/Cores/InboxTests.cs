using System.Collections.Generic;
using System.Threading;
using Hrtify.Cores;
using Microsoft.Coyote.Specifications;
using Xunit;

namespace Hrtify.Systematic.Tests.Cores;

/// <summary>The queues of a core in the orders that Coyote finds: two producers, a closer, a place or two of room.</summary>
public sealed class InboxTests
{
    [Fact]
    public void Each_work_is_taken_once_and_in_the_order_of_its_producer() => Exploration.Holds(static () =>
    {
        var inbox = new Inbox(2);
        var taken = new List<int>();
        var producers = new[] { Producer(inbox, taken, 10), Producer(inbox, taken, 20) };
        var core = new Thread(() =>
        {
            while (taken.Count < 4)
                if (inbox.TryTake(out var work)) work.Run();
                else Thread.Yield();
        });
        Run([.. producers, core]);
        Specification.Assert(taken.Count == 4, "lost or twice");
        Specification.Assert(taken.IndexOf(10) < taken.IndexOf(11) && taken.IndexOf(20) < taken.IndexOf(21), "out of order");
        Specification.Assert(inbox.IsDrained && !inbox.HasWork, "not drained");
    });

    [Fact]
    public void What_comes_in_before_the_end_is_taken_and_what_does_not_is_told() => Exploration.Holds(static () =>
    {
        var inbox = new Inbox(4);
        var taken = new List<int>();
        var told = 0;
        var producers = new[] { Adder(30), Adder(40) };
        var core = new Thread(() =>
        {
            inbox.Close();
            while (!inbox.IsDrained)
                if (inbox.TryTake(out var work)) work.Run();
                else Thread.Yield();
        });
        Run([.. producers, core]);
        Specification.Assert(taken.Count + told == 4, "lost");

        Thread Adder(int from) => new(() =>
        {
            for (var number = from; number < from + 2; number++)
                if (inbox.TryAdd(CoreWork.Of(new Take(taken, number))) == AddResult.Closed) Interlocked.Increment(ref told);
        });
    });

    [Fact]
    public void A_lane_keeps_all_and_their_order() => Exploration.Holds(static () =>
    {
        var lane = new Lane(2);
        var taken = new List<int>();
        var sender = new Thread(() =>
        {
            for (var number = 0; number < 5;)
                if (lane.TryAdd(CoreWork.Of(new Take(taken, number)))) number++;
                else Thread.Yield();
        });
        var receiver = new Thread(() =>
        {
            while (taken.Count < 5)
                if (lane.TryTake(out var work)) work.Run();
                else Thread.Yield();
        });
        Run(sender, receiver);
        Specification.Assert(string.Join(' ', taken) == "0 1 2 3 4", "lost, twice or out of order");
    });

    private static Thread Producer(Inbox inbox, List<int> taken, int from) => new(() =>
    {
        for (var number = from; number < from + 2;)
            if (inbox.TryAdd(CoreWork.Of(new Take(taken, number))) == AddResult.Added) number++;
            else Thread.Yield();
    });

    private static void Run(params Thread[] threads)
    {
        foreach (var thread in threads) thread.Start();
        foreach (var thread in threads) thread.Join();
    }

    /// <summary>Only the core's thread runs it.</summary>
    private sealed class Take(List<int> taken, int number) : CoreItem
    {
        internal override void Run() => taken.Add(number);
    }
}
