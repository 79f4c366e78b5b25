using System.Threading;

namespace Hrtify.EventChannel;

/// <summary>
/// Keeps what belongs to a core's thread the same on its partner's: it goes over before a call and comes back after it. One for each core.
/// </summary>
/// <remarks>
/// Only news travels. Each side remembers on lines of its own what both had when it last looked; where nothing has changed since, as in
/// most calls, the other side finds that said in the call's frame, and no further line goes over. The two sides write
/// <c>_passing</c> in turn, and hand it over with the frame (<see cref="SyncSlot{TAtomics}"/>).
/// </remarks>
internal sealed class Superposition : SuperpositionPassing
{
    /// <summary>Looks what the core has before a call; its own thread.</summary>
    /// <returns>Whether there is news for the partner.</returns>
    internal bool Leave(Thread thread, ThreadSeat core)
    {
        if (_core.AreIn(core.Current) && _core.AreSeenOn(thread)) return false;
        var now = Belongings.Of(thread, core);
        if (now.Are(_core)) return false;
        _core = now;
        _passing = now;
        return true;
    }

    /// <summary>Says which thread the partner is; that thread, before the first call.</summary>
    internal void BeginPartner() => (_partnerThread, _partnerSeat) = (Thread.CurrentThread, ThreadSeat.Mine);

    /// <summary>Takes the news; the partner's thread.</summary>
    internal void Arrive()
    {
        var passing = _passing;
        _partner = passing;
        passing.BeMine(_partnerSeat);
    }

    /// <summary>Looks what the call has made of it; the partner's thread.</summary>
    /// <returns>Whether there is news for the core.</returns>
    internal bool Return()
    {
        // The context is the core's own business: a call returns in the one in which it was called, whatever it has left open.
        if (_partnerSeat.Depth != 0) _partnerSeat.LeaveTo(0); // with the flow that it was called in
        return !_partner.AreSeenOn(_partnerThread) && ReturnNews();
    }

    private bool ReturnNews()
    {
        if (ExecutionContext.IsFlowSuppressed()) ExecutionContext.RestoreFlow();
        var now = Belongings.Of(_partnerThread, _partnerSeat).InContextOf(_partner);
        if (now.Are(_partner)) return false;
        _partner = now;
        _passing = now;
        return true;
    }

    /// <summary>Takes the news, as if the core had made the call itself; its own thread.</summary>
    internal void ComeHome()
    {
        var passing = _passing;
        _core = passing;
        passing.BeMine();
    }
}

/// <summary>What the core remembers.</summary>
internal abstract class SuperpositionCore : CacheLine
{
    private protected Belongings _core;
}

/// <summary>Room between the sides.</summary>
internal abstract class SuperpositionMiddle : SuperpositionCore
{
#pragma warning disable CS0169, IDE0051, CA1823 // It is there to take up room.
    private CacheLines _between;
#pragma warning restore CS0169, IDE0051, CA1823
}

/// <summary>What the partner remembers, and who it is.</summary>
internal abstract class SuperpositionPartner : SuperpositionMiddle
{
    private protected Belongings _partner;
    private protected Thread _partnerThread = null!;
    private protected ThreadSeat _partnerSeat = null!;
}

/// <summary>Room between that and what passes.</summary>
internal abstract class SuperpositionLast : SuperpositionPartner
{
#pragma warning disable CS0169, IDE0051, CA1823 // It is there to take up room.
    private CacheLines _between;
#pragma warning restore CS0169, IDE0051, CA1823
}

/// <summary>What passes.</summary>
internal abstract class SuperpositionPassing : SuperpositionLast
{
    private protected Belongings _passing;
}
