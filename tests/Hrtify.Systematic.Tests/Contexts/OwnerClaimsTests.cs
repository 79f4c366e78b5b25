using System;
using System.Linq;
using System.Threading;
using Microsoft.Coyote.Specifications;
using Xunit;

namespace Hrtify.Systematic.Tests.Contexts;

/// <summary>Who owns a context, in all orders of the steps of two and three threads that Coyote finds.</summary>
public sealed class OwnerClaimsTests
{
    [Fact]
    public void Of_two_that_enter_at_once_one_runs_at_a_time() => Exploration.Holds(() => TwoEnter(new OwnerClaims("c")));

    [Fact]
    public void A_claim_without_compare_and_swap_is_found() => Exploration.Breaks(() => TwoEnter(new ClaimsWithoutCompare()));

    [Fact]
    public void A_claim_that_takes_what_it_finds_is_found() => Exploration.Breaks(() => TwoEnter(new ClaimsThatTake()));

    [Fact]
    public void A_flow_that_goes_on_elsewhere_is_no_second_owner() => Exploration.Holds(() => HandOver(new OwnerClaims("c"), 3));

    [Fact]
    public void A_claim_that_is_never_released_is_found() => Exploration.Breaks(() => EnterInTurn(new ClaimsWithoutRelease()));

    [Fact]
    public void One_after_the_other_may_enter() => Exploration.Holds(() => EnterInTurn(new OwnerClaims("c")));

    [Fact]
    public void Who_waits_for_its_guest_is_no_second_owner() => Exploration.Holds(static () =>
    {
        var claims = new OwnerClaims("c");
        var guest = new ModelThread(2, me =>
        {
            me.Touch(claims);
            me.Touch(claims);
            claims.Release(me);
        });
        Run(new ModelThread(1, me =>
        {
            me.Touch(claims);
            guest.Start();
            me.WaitFor(guest);
            me.Touch(claims);
            claims.Release(me);
        }));
    });

    [Fact]
    public void What_a_thread_left_when_it_ended_is_free() => Exploration.Holds(static () =>
    {
        var claims = new OwnerClaims("c");
        var first = new ModelThread(1, me => claims.Claim(me.Entered));
        Run(first);
        Run(new ModelThread(2, me => claims.Claim(me.Entered)));
    });

    // The alarm is for those who meet: in some orders they do.
    [Fact]
    public void Two_that_touch_at_once_are_told_in_some_order() => Exploration.Breaks(static () =>
    {
        var claims = new OwnerClaims("c");
        Run(Toucher(1), Toucher(2));

        ModelThread Toucher(int number) => new(number, me =>
        {
            for (var time = 0; time < 4; time++) me.Touch(claims);
            claims.Release(me);
        });
    });

    // Each throws, or is alone within.
    private static void TwoEnter(OwnerClaims claims)
    {
        var (inside, entered) = (0, 0);
        Run(Enterer(1), Enterer(2));
        Specification.Assert(entered > 0, "nobody came in");

        ModelThread Enterer(int number) => new(number, me =>
        {
            try
            {
                claims.Claim(me.Entered);
            }
            catch (InvalidOperationException)
            {
                return;
            }

            Specification.Assert(Interlocked.Increment(ref inside) == 1, "two are in at once");
            Interlocked.Increment(ref entered);
            Interlocked.Decrement(ref inside);
            claims.Release(me);
        });
    }

    // A continuation starts while the one that scheduled it is still on its way out; it works in the flow, and so on.
    private static void HandOver(OwnerClaims claims, int threads)
    {
        ModelThread? next = null;
        var all = Enumerable.Range(1, threads).Reverse().Select(number =>
        {
            var after = next;
            return next = new ModelThread(number, me =>
            {
                me.Touch(claims);
                me.Touch(claims);
                after?.Start();
                claims.Release(me);
            });
        }).ToList();
        all[^1].Start();
        foreach (var thread in Enumerable.Reverse(all)) thread.Join();
    }

    private static void EnterInTurn(OwnerClaims claims)
    {
        ModelThread second = new(2, me =>
        {
            claims.Claim(me.Entered);
            claims.Release(me);
        });
        ModelThread first = new(1, me =>
        {
            claims.Claim(me.Entered);
            claims.Release(me);
            second.Start();
            second.Join();
        });
        Run(first);
    }

    private static void Run(params ModelThread[] threads)
    {
        foreach (var thread in threads) thread.Start();
        foreach (var thread in threads) thread.Join();
    }
}
