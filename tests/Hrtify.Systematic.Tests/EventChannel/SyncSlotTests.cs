using System;
using System.Threading;
using Hrtify.EventChannel;
using Microsoft.Coyote.Specifications;
using Xunit;

namespace Hrtify.Systematic.Tests.EventChannel;

/// <summary>
/// The sync invoke in all orders of the steps of a core, its partner and one who closes, that Coyote finds; calls of two kinds, and
/// no more than three, for a fault that needs more has not been met in such protocols.
/// </summary>
public sealed class SyncSlotTests
{
    [Fact]
    public void Each_call_is_made_once_and_its_answer_is_seen() => Exploration.Holds(static () => Calls<ModelAtomics>(new ModelParker(), new ModelParker()));

    [Fact]
    public void A_partner_that_leaves_is_waited_for_by_nobody() => Exploration.Holds(static () => Leaves<ModelAtomics>(new ModelParker(), new ModelParker()));

    [Fact]
    public void A_partner_that_dies_is_an_exception_at_the_core() => Exploration.Holds(Dies);

    [Fact]
    public void A_wake_that_is_lost_is_found() => Exploration.Breaks(static () => Calls<ModelAtomics>(new ForgetfulParker(), new ForgetfulParker()));

    [Fact]
    public void A_request_that_is_published_after_a_look_is_found() => Exploration.Breaks(static () => Leaves<LookThenWrite>(new ModelParker(), new ModelParker()));

    private static void Calls<TAtomics>(IParker coreParker, IParker partnerParker)
        where TAtomics : struct, IAtomics
    {
        const int Count = 3;
        var slot = new SyncSlot<TAtomics>(coreParker, partnerParker);
        var kind = new CountedKind();
        slot.Line.Kind = kind;
        var partner = new Thread(() => slot.Serve(0));
        var core = new Thread(() =>
        {
            for (var call = 1; call <= Count; call++)
            {
                kind.Given = call;
                Specification.Assert(slot.TryInvoke(0), "closed by nobody");
                Specification.Assert(kind.Answer == call * 2, "the answer is another's");
            }

            slot.Leave();
        });
        Run(partner, core);
        Specification.Assert(kind.Made == Count, "made too often");
    }

    private static void Leaves<TAtomics>(IParker coreParker, IParker partnerParker)
        where TAtomics : struct, IAtomics
    {
        const int Count = 3;
        var slot = new SyncSlot<TAtomics>(coreParker, partnerParker);
        var kind = new CountedKind();
        slot.Line.Kind = kind;
        var answered = 0;
        var partner = new Thread(() => slot.Serve(0));
        var core = new Thread(() =>
        {
            for (var call = 1; call <= Count; call++)
            {
                kind.Given = call;
                if (!slot.TryInvoke(0)) continue;
                Specification.Assert(kind.Answer == call * 2, "the answer is another's");
                answered++;
            }
        });
        var closer = new Thread(slot.Leave);
        Run(partner, core, closer);
        Specification.Assert(kind.Made == answered, "a call was made and not answered");
        Specification.Assert(!slot.TryInvoke(0), "open after all");
    }

    private static void Dies()
    {
        IParker coreParker = new ModelParker(), partnerParker = new ModelParker();
        var slot = new SyncSlot<ModelAtomics>(coreParker, partnerParker);
        var kind = new CountedKind();
        slot.Line.Kind = kind;
        var partner = new Thread(() =>
        {
            slot.Die(new InvalidOperationException("dead"));
        });
        var core = new Thread(() =>
        {
            for (var call = 1; call <= 3; call++)
            {
                kind.Given = call;
                kind.Answer = 0;
                if (!slot.TryInvoke(0)) return;
                Specification.Assert(slot.Line.HasThrown || kind.Answer == call * 2, "neither an answer nor an exception");
                slot.Line.HasThrown = false;
            }
        });
        Run(partner, core);
    }

    private static void Run(params Thread[] threads)
    {
        foreach (var thread in threads) thread.Start();
        foreach (var thread in threads) thread.Join();
    }

    private sealed class CountedKind : CallKind
    {
        internal int Given { get; set; }

        internal int Answer { get; set; }

        internal int Made { get; private set; }

        internal override void Make(ref CallLine line)
        {
            Made++;
            Answer = Given * 2;
        }
    }
}
