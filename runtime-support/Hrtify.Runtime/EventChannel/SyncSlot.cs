using System;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Threading;

namespace Hrtify.EventChannel;

/// <summary>The sync invoke of an event channel: one core asks, its partner answers, one call at a time.</summary>
/// <remarks>
/// <para>
/// The turn goes from open to requested (the core) and back to open (the partner); or from open to closed, by the partner, once and
/// for ever. From open it goes by compare-and-swap on both sides, so a request is either served or finds the slot closed, and is never
/// in between: "look whether it is closed, then publish" loses requests. While it is requested the line is the partner's, else the
/// core's; that a call is answered, the core sees by the turn that is no longer requested.
/// </para>
/// <para>
/// Memory order: the core writes the line and then the turn by a compare-and-swap, the partner reads the turn (acquire) and then the
/// line; the partner writes the line and then the turn by an exchange, and the core reads them in that order. Both publish by a full
/// fence and then read whether the other is parked, and both announce that they park by a full fence and then read the turn: neither
/// misses the other (<see cref="Doorbell{TAtomics}"/>).
/// </para>
/// </remarks>
internal sealed class SyncSlot<TAtomics>(IParker core, IParker partner)
    where TAtomics : struct, IAtomics
{
    private const int Open = 0;
    private const int Requested = 1;
    private const int Closed = 2;

    // The clock costs as much as many looks: most answers are there before it is first asked.
    private const int LooksPerClock = 64;

    private readonly CallLine[] _lines = CallLines.Make();
    private volatile bool _isLeaving;

    /// <summary>The call. The core fills it before it invokes, and finds there what came of it.</summary>
    internal ref CallLine Line => ref CallLines.In(_lines);

    /// <summary>Has the partner make the call that stands on the line, and waits for the answer; the core's thread.</summary>
    /// <param name="spin">For how long the core looks for the answer before it parks, in ticks of the stopwatch.</param>
    /// <returns>False if the slot is closed, and nothing was called.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryInvoke(long spin)
    {
        ref var line = ref Line;
        if (TAtomics.CompareExchange(ref line.Turn, Requested, Open) != Open) return false;
        Wake(ref line.IsPartnerParked, partner);
        AwaitAnswer(ref line, spin);
        return true;
    }

    /// <summary>Serves requests until it is told to leave and none is on its way; the partner's thread.</summary>
    /// <param name="spin">For how long it looks for the next request before it parks, in ticks of the stopwatch.</param>
    internal void Serve(long spin)
    {
        ref var line = ref Line;
        while (true)
        {
            if (TryServe(ref line)) continue;
            if (!_isLeaving) AwaitRequest(ref line, spin);
            else if (TryClose(ref line)) return;
        }
    }

    /// <summary>Has the partner leave once no call is on its way; any thread.</summary>
    internal void Leave()
    {
        _isLeaving = true;
        partner.Unpark();
    }

    /// <summary>The partner dies: a call that is on its way fails, and later ones find the slot closed. Its own thread calls this last.</summary>
    internal void Die(Exception why)
    {
        ref var line = ref Line;
        if (TryClose(ref line)) return;
        Fail(ref line, why);
        HandBack(ref line, Closed);
    }

    private bool TryServe(ref CallLine line)
    {
        if (Volatile.Read(ref line.Turn) != Requested) return false;
        try
        {
            line.Kind!.Make(ref line);
        }
        catch (Exception e)
        {
            line.Kind!.Leave(ref line);
            Fail(ref line, e);
        }

        HandBack(ref line, Open);
        return true;
    }

    private static void Fail(ref CallLine line, Exception why) => (line.Call, line.Reference, line.HasThrown) = (null, ExceptionDispatchInfo.Capture(why), true);

    private void HandBack(ref CallLine line, int turn)
    {
        TAtomics.Exchange(ref line.Turn, turn);
        Wake(ref line.IsCoreParked, core);
    }

    private static bool TryClose(ref CallLine line) => TAtomics.CompareExchange(ref line.Turn, Closed, Open) is Open or Closed;

    // Returns at a request, or a wake.
    private void AwaitRequest(ref CallLine line, long spin)
    {
        if (Leaves(ref line, Open, spin)) return;
        TAtomics.Exchange(ref line.IsPartnerParked, 1);
        if (Volatile.Read(ref line.Turn) != Requested) partner.Park();
        Volatile.Write(ref line.IsPartnerParked, 0);
    }

    private void AwaitAnswer(ref CallLine line, long spin)
    {
        if (Leaves(ref line, Requested, spin)) return;
        while (true)
        {
            TAtomics.Exchange(ref line.IsCoreParked, 1);
            if (Volatile.Read(ref line.Turn) != Requested) break;
            core.Park();
        }

        Volatile.Write(ref line.IsCoreParked, 0);
    }

    private static void Wake(ref int isParked, IParker parker)
    {
        if (Volatile.Read(ref isParked) != 0 && TAtomics.Exchange(ref isParked, 0) != 0) parker.Unpark();
    }

    // Whether the turn leaves what it is, within the time.
    private static bool Leaves(ref CallLine line, int turn, long spin)
    {
        if (Volatile.Read(ref line.Turn) != turn) return true;
        if (spin == 0) return false;
        for (var until = 0L; ;)
        {
            for (var look = 0; look < LooksPerClock; look++)
            {
                if (Volatile.Read(ref line.Turn) != turn) return true;
                Pause.Once();
            }

            var now = Stopwatch.GetTimestamp();
            if (until == 0) until = now + spin;
            else if (now > until) return false;
        }
    }
}
