using System;
using System.Threading;

namespace Hrtify;

/// <summary>Who runs in a context: one thread at a time, as often nested as it likes. Kept only while checks are on.</summary>
/// <remarks>
/// <para>
/// A thread that entered (Run, Adopt, its own context) owns from the entry to the leave, and a second that enters
/// meanwhile throws at once: the first is in a call that has not returned.
/// </para>
/// <para>
/// With a flow nobody can tell so early. A continuation may start on another thread while the thread that scheduled it
/// is still on its way out of the flow: both are in the flow, and nothing is wrong. Whether the first is on its way out
/// or goes on working shows only in what it does next. So who finds an owner waits until the owner
/// <list type="bullet">
/// <item>has left: it hands over, and its release is the fence by which the next sees all it wrote;</item>
/// <item>has touched a core-local value again: then two run at once, and the one that waits throws;</item>
/// <item>waits itself, perhaps for the one that comes (<c>task.Wait()</c> within a flow): it comes in as a guest;</item>
/// <item>or does none of these for <see cref="Patience"/>: it comes in as well, as it cannot be said that this is wrong.</item>
/// </list>
/// </para>
/// <para>
/// No false alarm: let W wait, and O touch while it does. W began its touch before O's, since O saw <c>_awaiting</c> not
/// 0 or W would not have seen the count change; and W has not finished it. So nothing in the program orders the two
/// touches, whatever locks and events it has: O's cannot come before the beginning of W's, and W's has not happened. A
/// program that keeps to one owner at a time has an order between any two touches by two threads. The other way round an
/// alarm can be missed, and is when the touches happen not to meet.
/// </para>
/// <para>
/// <c>_claim</c> changes by compare-and-swap, a full fence: of two claims at once exactly one finds what it expected.
/// <c>_awaiting</c> and <c>_touches</c> change by interlocked operations; a touch that reads an old <c>_awaiting</c>
/// tells nobody, which misses an alarm.
/// </para>
/// </remarks>
internal sealed class ContextOwner
{
    /// <summary>Turns of <see cref="Pause"/>: about a tenth of a second, most of it in sleeps of a millisecond.</summary>
    private const int Patience = 130;

    private readonly CoreContext _context;
    private OwnerClaim? _claim;
    private int _awaiting;
    private int _touches;

    internal ContextOwner(CoreContext context) => _context = context;

    /// <summary>Claims for a thread that enters.</summary>
    internal void Enter(ThreadSeat seat)
    {
        if (OwnerChecks.Enabled) Claim(seat.Entered);
    }

    /// <summary>Claims for a thread that is in the context and touches a core-local value.</summary>
    internal void Touch(ThreadSeat seat)
    {
        if (!OwnerChecks.Enabled) return;
        if (ReferenceEquals(Volatile.Read(ref _claim)?.Seat, seat)) Tell();
        else Claim(seat.Holds(_context) ? seat.Entered : seat.Touched);
    }

    /// <summary>Ends the thread's claim, if it still has it.</summary>
    internal void Release(ThreadSeat seat)
    {
        var claim = Volatile.Read(ref _claim);
        if (ReferenceEquals(claim?.Seat, seat)) TryChange(claim, null);
    }

    private void Claim(OwnerClaim wanted)
    {
        while (true)
        {
            var claim = Volatile.Read(ref _claim);
            if (ReferenceEquals(claim?.Seat, wanted.Seat)) Tell();
            else if (IsHeld(claim))
            {
                ThrowIfBothEntered(claim!, wanted);
                Await(wanted);
                return;
            }

            if (TryChange(claim, wanted)) return;
        }
    }

    // A thread that ended never releases its own context; whoever kept a reference may run in it.
    private static bool IsHeld(OwnerClaim? claim) => claim is not null && claim.Seat.Alive;

    private void Await(OwnerClaim wanted)
    {
        Interlocked.Increment(ref _awaiting);
        try
        {
            var touches = Volatile.Read(ref _touches);
            for (var turn = 0; ; turn++)
            {
                var claim = Volatile.Read(ref _claim);
                if (Volatile.Read(ref _touches) != touches) throw AtOnce(wanted);
                if (IsHeld(claim))
                {
                    ThrowIfBothEntered(claim!, wanted);
                    if (turn < Patience && !claim!.Seat.Blocked)
                    {
                        Pause(turn);
                        continue;
                    }
                }

                if (TryChange(claim, wanted)) return;
            }
        }
        finally
        {
            Interlocked.Decrement(ref _awaiting);
        }
    }

    // Leaving a flow takes a microsecond; more only if the thread has lost its CPU meanwhile.
    private static void Pause(int turn)
    {
        if (turn < 20) Thread.SpinWait(20);
        else if (turn < 30) Thread.Yield();
        else Thread.Sleep(1);
    }

    private void Tell()
    {
        if (Volatile.Read(ref _awaiting) != 0) Interlocked.Increment(ref _touches);
    }

    private bool TryChange(OwnerClaim? from, OwnerClaim? to) =>
        ReferenceEquals(Interlocked.CompareExchange(ref _claim, to, from), from);

    private void ThrowIfBothEntered(OwnerClaim claim, OwnerClaim wanted)
    {
        if (!claim.IsEntry || !wanted.IsEntry) return;
        throw new InvalidOperationException(
            "Thread " + claim.Seat.ThreadId + " runs in the context '" + _context.Name
            + "': a context has one running owner at a time, and this is thread " + wanted.Seat.ThreadId + ".");
    }

    private InvalidOperationException AtOnce(OwnerClaim wanted) => new(
        "Another thread works in the context '" + _context.Name + "' at the same time as this, thread " + wanted.Seat.ThreadId
        + ": a context has one running owner at a time. Two branches of one RunAsync do this when they run at once, as those of"
        + " Task.Run, Task.WhenAll or Parallel may. Await the one before the other starts, or give each a context of its own.");
}
