using System;
using System.Diagnostics;
using System.Runtime.ExceptionServices;
using System.Threading;

namespace Hrtify.EventChannel;

/// <summary>The sync invoke of an event channel: one core asks, its partner answers, one call at a time.</summary>
/// <remarks>
/// <para>
/// All flags stand on one cache line, and the call's frame on the next: the number of lines that travel decides what a forward costs.
/// </para>
/// <para>
/// The state goes from idle to requested (the core), to done (the partner), to idle (the core); or from idle to closed, by whoever
/// closes, once and for ever. From idle it goes by compare-and-swap, so a request is either served or finds the slot closed, and is
/// never in between: "look whether it is closed, then publish" loses requests.
/// </para>
/// <para>
/// Memory order: the core writes the frame and then the state by a compare-and-swap, the partner reads the state (acquire) and then
/// the frame; the partner writes the frame and then the state by an exchange, and the core reads them in that order. Both publish by
/// a full fence and then read whether the other is parked, and both announce that they park by a full fence and then read the state:
/// neither misses the other (<see cref="Doorbell{TAtomics}"/>). The way back to idle is an ordered write (release): only the core
/// goes on from there, and who closes looks again.
/// </para>
/// </remarks>
internal sealed class SyncSlot<TAtomics>(IParker core, IParker partner) : SyncSlotFields
    where TAtomics : struct, IAtomics
{
    private const int Idle = 0;
    private const int Requested = 1;
    private const int Done = 2;
    private const int Closed = 3;

    private volatile bool _isLeaving;

    // The clock costs as much as many looks: most answers are there before it is first asked.
    private const int LooksPerClock = 64;

#pragma warning disable CS0169, IDE0051, CA1823 // It is there to take up room behind the flags.
    private CacheLines _after;
#pragma warning restore CS0169, IDE0051, CA1823

    /// <summary>Has the partner call, and waits for the answer; the core's thread.</summary>
    /// <param name="frame">The call.</param>
    /// <param name="spin">For how long the core looks for the answer before it parks, in ticks of the stopwatch.</param>
    /// <returns>False if the slot is closed, and nothing was called.</returns>
    internal bool TryInvoke(ForwardFrame frame, long spin)
    {
        _frame = frame;
        if (TAtomics.CompareExchange(ref _state, Requested, Idle) != Idle)
        {
            _frame = null;
            return false;
        }

        Wake(ref _isPartnerParked, partner);
        Await(Done, ref _isCoreParked, core, spin);
        _frame = null;
        Volatile.Write(ref _state, Idle);
        return true;
    }

    /// <summary>Serves requests until it is told to leave and none is on its way; the partner's thread.</summary>
    /// <param name="spin">For how long it looks for the next request before it parks, in ticks of the stopwatch.</param>
    internal void Serve(long spin)
    {
        while (true)
        {
            if (TryServe()) continue;
            if (_isLeaving)
            {
                if (TryClose()) return;
                // The core has its answer and goes back to idle, or asks once more. It wakes nobody for the first: no parking here.
                Thread.Yield();
            }
            else
            {
                AwaitRequest(spin);
            }
        }
    }

    /// <summary>Has the partner leave once no call is on its way; any thread.</summary>
    internal void Leave()
    {
        _isLeaving = true;
        partner.Unpark();
    }

    private bool TryServe()
    {
        if (Volatile.Read(ref _state) != Requested) return false;
        var frame = _frame!;
        try
        {
            frame.Call();
        }
        catch (Exception e)
        {
            frame.Error = ExceptionDispatchInfo.Capture(e);
        }

        Answer();
        return true;
    }

    // Returns at a request, or a wake.
    private void AwaitRequest(long spin)
    {
        if (Looks(Requested, spin)) return;
        TAtomics.Exchange(ref _isPartnerParked, 1);
        if (Volatile.Read(ref _state) != Requested) partner.Park();
        Volatile.Write(ref _isPartnerParked, 0);
    }

    private bool TryClose() => TAtomics.CompareExchange(ref _state, Closed, Idle) is Idle or Closed;

    /// <summary>The partner dies: a call that is on its way fails, and later ones find the slot closed. Its own thread calls this last.</summary>
    internal void Die(Exception why)
    {
        while (!TryClose())
        {
            if (Volatile.Read(ref _state) != Requested) continue; // the core has its answer, and goes back to idle
            _frame!.Error = ExceptionDispatchInfo.Capture(why);
            Answer();
        }
    }

    private void Answer()
    {
        TAtomics.Exchange(ref _state, Done);
        Wake(ref _isCoreParked, core);
    }

    private static void Wake(ref int isParked, IParker parker)
    {
        if (Volatile.Read(ref isParked) != 0 && TAtomics.Exchange(ref isParked, 0) != 0) parker.Unpark();
    }

    private void Await(int state, ref int isParked, IParker parker, long spin)
    {
        if (Looks(state, spin)) return;
        while (true)
        {
            TAtomics.Exchange(ref isParked, 1);
            if (Volatile.Read(ref _state) == state) break;
            parker.Park();
        }

        Volatile.Write(ref isParked, 0);
    }

    private bool Looks(int state, long spin)
    {
        if (Volatile.Read(ref _state) == state) return true;
        if (spin == 0) return false;
        for (var until = 0L; ;)
        {
            for (var look = 0; look < LooksPerClock; look++)
            {
                if (Volatile.Read(ref _state) == state) return true;
                Pause.Once();
            }

            var now = Stopwatch.GetTimestamp();
            if (until == 0) until = now + spin;
            else if (now > until) return false;
        }
    }
}

/// <summary>The fields of a slot, on a line of their own.</summary>
internal abstract class SyncSlotFields : CacheLine
{
    private protected ForwardFrame? _frame;
    private protected int _state;
    private protected int _isCoreParked;
    private protected int _isPartnerParked;
}
