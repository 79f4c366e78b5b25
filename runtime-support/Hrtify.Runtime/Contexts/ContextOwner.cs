using System;
using System.Threading;

namespace Hrtify;

/// <summary>Who runs in a context: one thread at a time, as often nested as it likes.</summary>
/// <remarks>
/// Kept only while checks are on. <c>_seat</c> changes by compare-and-swap, a full fence: of two claims at once exactly
/// one finds null. <c>_claims</c> is touched by the owner alone, between its claim and its release; the next owner reads
/// it after the release's volatile write was seen by its own compare-and-swap, so it sees 0.
/// </remarks>
internal sealed class ContextOwner
{
    private readonly CoreContext _context;
    private ThreadSeat? _seat;
    private int _claims;

    internal ContextOwner(CoreContext context) => _context = context;

    internal void Claim(ThreadSeat seat)
    {
        if (!OwnerChecks.Enabled) return;
        var owner = Interlocked.CompareExchange(ref _seat, seat, null);
        if (owner is not null && !ReferenceEquals(owner, seat)) owner = ClaimFromEnded(owner, seat);
        _claims = owner is null ? 1 : _claims + 1;
    }

    internal void Release(ThreadSeat seat)
    {
        if (!ReferenceEquals(Volatile.Read(ref _seat), seat)) return;
        if (--_claims == 0) Volatile.Write(ref _seat, null);
    }

    // A thread that ended never releases its own context; whoever kept a reference may run in it.
    private ThreadSeat? ClaimFromEnded(ThreadSeat owner, ThreadSeat seat)
    {
        if (owner.Alive || !ReferenceEquals(Interlocked.CompareExchange(ref _seat, seat, owner), owner))
            throw new InvalidOperationException(
                "Thread " + owner.ThreadId + " runs in the context '" + _context.Name
                + "': a context has one running owner at a time, and this is thread " + seat.ThreadId + ".");
        return null;
    }
}
