namespace Hrtify;

/// <summary>
/// Who runs in a context: one thread at a time, as often nested as it likes. Kept only while checks are on;
/// <see cref="OwnerClaims"/> is how.
/// </summary>
internal sealed class ContextOwner(CoreContext context)
{
    private readonly OwnerClaims _claims = new(context.Name);

    /// <summary>Claims for a thread that enters.</summary>
    internal void Enter(ThreadSeat seat)
    {
        if (OwnerChecks.Enabled) _claims.Claim(seat.Entered);
    }

    /// <summary>Claims for a thread that is in the context and touches a core-local value.</summary>
    internal void Touch(ThreadSeat seat)
    {
        if (!OwnerChecks.Enabled || _claims.TouchAsOwner(seat)) return;
        _claims.Claim(seat.Holds(context) ? seat.Entered : seat.Touched);
    }

    /// <summary>Ends the thread's claim, if it still has it.</summary>
    internal void Release(ThreadSeat seat) => _claims.Release(seat);
}
