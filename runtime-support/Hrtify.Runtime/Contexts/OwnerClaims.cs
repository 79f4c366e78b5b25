using System;
using System.Threading;

namespace Hrtify;

/// <summary>The claims of threads on one context: by whom it is owned, who waits for it, and who has to be told.</summary>
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
internal class OwnerClaims(string context)
{
    /// <summary>Turns of <see cref="Pause"/>: about a tenth of a second, most of it in sleeps of a millisecond.</summary>
    private const int Patience = 130;

    private OwnerClaim? _claim;
    private int _awaiting;
    private int _touches;

    /// <summary>The claim that holds; another thread may change it at any time.</summary>
    protected OwnerClaim? Now => Volatile.Read(ref _claim);

    /// <summary>Tells those who wait that the owner works; false if the thread is not the owner.</summary>
    internal bool TouchAsOwner(IClaimant claimant)
    {
        if (!ReferenceEquals(Now?.Claimant, claimant)) return false;
        Tell();
        return true;
    }

    /// <summary>Ends the thread's claim, if it still has it.</summary>
    internal void Release(IClaimant claimant)
    {
        var claim = Now;
        if (ReferenceEquals(claim?.Claimant, claimant)) TryChange(claim, null);
    }

    /// <summary>Makes the thread the owner, or a guest of one that waits; returns when it is, or throws.</summary>
    /// <exception cref="InvalidOperationException">Another thread works in the context at the same time.</exception>
    internal void Claim(OwnerClaim wanted)
    {
        while (true)
        {
            var claim = Now;
            if (ReferenceEquals(claim?.Claimant, wanted.Claimant)) Tell();
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
    private static bool IsHeld(OwnerClaim? claim) => claim is not null && claim.Claimant.Alive;

    private void Await(OwnerClaim wanted)
    {
        Interlocked.Increment(ref _awaiting);
        try
        {
            var touches = Volatile.Read(ref _touches);
            for (var turn = 0; ; turn++)
            {
                var claim = Now;
                if (Volatile.Read(ref _touches) != touches) throw AtOnce(wanted);
                if (IsHeld(claim))
                {
                    ThrowIfBothEntered(claim!, wanted);
                    if (turn < Patience && !claim!.Claimant.Blocked)
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

    /// <summary>Changes the claim if it still is what it was; one of several that try at once succeeds.</summary>
    protected virtual bool TryChange(OwnerClaim? from, OwnerClaim? to) =>
        ReferenceEquals(Interlocked.CompareExchange(ref _claim, to, from), from);

    private void ThrowIfBothEntered(OwnerClaim claim, OwnerClaim wanted)
    {
        if (claim.Kind != ClaimKind.Entry || wanted.Kind != ClaimKind.Entry) return;
        throw new InvalidOperationException(
            "Thread " + claim.Claimant.ThreadId + " runs in the context '" + context
            + "': a context has one running owner at a time, and this is thread " + wanted.Claimant.ThreadId + ".");
    }

    private InvalidOperationException AtOnce(OwnerClaim wanted) => new(
        "Another thread works in the context '" + context + "' at the same time as this, thread " + wanted.Claimant.ThreadId
        + ": a context has one running owner at a time. Two branches of one RunAsync do this when they run at once, as those of"
        + " Task.Run, Task.WhenAll or Parallel may. Await the one before the other starts, or give each a context of its own.");
}
