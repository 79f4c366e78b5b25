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
    internal bool Leave(ThreadSeat core)
    {
        var now = Belongings.Of(core);
        if (now.Are(_core)) return false;
        _core = now;
        _passing = now;
        return true;
    }

    /// <summary>Takes the news; the partner's thread.</summary>
    internal void Arrive(ThreadSeat partner)
    {
        var passing = _passing;
        _partner = passing;
        passing.BeMine(partner);
    }

    /// <summary>Looks what the call has made of it; the partner's thread.</summary>
    /// <returns>Whether there is news for the core.</returns>
    internal bool Return(ThreadSeat partner)
    {
        // The context is the core's own business: a call returns in the one in which it was called, whatever it has left open.
        partner.DropTo(0);
        if (ExecutionContext.IsFlowSuppressed()) ExecutionContext.RestoreFlow();
        var now = Belongings.Of(partner).InContextOf(_partner);
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

/// <summary>What the partner remembers.</summary>
internal abstract class SuperpositionPartner : SuperpositionMiddle
{
    private protected Belongings _partner;
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
