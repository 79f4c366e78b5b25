using System.Threading;
using Hrtify.EventChannel;
using Microsoft.Coyote.Specifications;
using Xunit;

namespace Hrtify.Systematic.Tests.EventChannel;

/// <summary>One who rests and two who bring work, in the orders that Coyote finds. What fences are for it cannot see: LitmusTests runs that.</summary>
public sealed class DoorbellTests
{
    [Fact]
    public void Nobody_sleeps_beside_work() => Exploration.Holds(static () => Rests(new ModelParker(), looksAgain: Look.AfterAnnouncing));

    [Fact]
    public void A_wake_that_is_lost_is_found() => Exploration.Breaks(static () => Rests(new ForgetfulParker(), looksAgain: Look.AfterAnnouncing));

    [Fact]
    public void Who_does_not_look_again_is_found() => Exploration.Breaks(static () => Rests(new ModelParker(), looksAgain: Look.Never));

    private enum Look
    {
        AfterAnnouncing,
        Never,
    }

    private static void Rests(IParker parker, Look looksAgain)
    {
        var bell = new Doorbell<ModelAtomics>(parker);
        var work = 0;
        var rester = new Thread(() =>
        {
            for (var taken = 0; taken < 4;)
            {
                if (Interlocked.Exchange(ref work, 0) is > 0 and var found)
                {
                    taken += found;
                    continue;
                }

                bell.AnnounceToAll();
                if (looksAgain == Look.AfterAnnouncing && Volatile.Read(ref work) > 0) bell.Withdraw();
                else bell.Park(-1);
            }
        });
        rester.Start();
        var bringers = new[] { Bringer(), Bringer() };
        foreach (var thread in bringers) thread.Start();
        foreach (var thread in bringers) thread.Join();
        rester.Join();
        Specification.Assert(work == 0, "work is left");

        Thread Bringer() => new(() =>
        {
            for (var time = 0; time < 2; time++)
            {
                Interlocked.Increment(ref work);
                bell.Ring();
            }
        });
    }
}
