namespace Hrtify;

/// <summary>
/// A thread's claim on contexts. Each seat has two for life, one for what it has entered and one for what a flow on it
/// has touched: the claims are told apart by reference, and claiming allocates nothing.
/// </summary>
internal sealed class OwnerClaim(ThreadSeat seat)
{
    internal ThreadSeat Seat { get; } = seat;

    /// <summary>Whether the claim lasts from an entry to its leave, whatever is touched meanwhile.</summary>
    internal bool IsEntry => ReferenceEquals(Seat.Entered, this);
}
