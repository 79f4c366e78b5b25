using System;

namespace Hrtify;

/// <summary>
/// The time in which a thread runs in an adopted <see cref="CoreContext"/>. A ref struct, so that it can neither leave
/// its method nor live across an <c>await</c>, after which the thread may be another.
/// </summary>
public readonly ref struct AdoptionScope
{
    private readonly ThreadSeat? _seat;
    private readonly int _depth;
    private readonly long _ticket;

    internal AdoptionScope(ThreadSeat seat, int depth)
    {
        _seat = seat;
        _depth = depth;
        _ticket = seat.Ticket;
    }

    /// <summary>Returns the thread to the context in which <see cref="CoreContext.Adopt"/> was called.</summary>
    /// <exception cref="InvalidOperationException">
    /// The scope was disposed before, or an inner scope is still open: nothing was changed.
    /// </exception>
    public void Dispose() => _seat?.LeaveScope(_depth, _ticket);
}
