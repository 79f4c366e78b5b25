namespace Hrtify;

/// <summary>How long a claim lasts.</summary>
internal enum ClaimKind
{
    /// <summary>From an entry to its leave, whatever is touched meanwhile.</summary>
    Entry,

    /// <summary>From the first touch in a flow until the flow leaves the thread.</summary>
    Touch,
}

/// <summary>
/// A thread's claim on contexts. Each seat has two for life, one for what it has entered and one for what a flow on it
/// has touched: the claims are told apart by reference, and claiming allocates nothing.
/// </summary>
internal sealed class OwnerClaim(IClaimant claimant, ClaimKind kind)
{
    internal IClaimant Claimant { get; } = claimant;

    internal ClaimKind Kind { get; } = kind;
}
