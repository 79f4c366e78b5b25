namespace Hrtify.Systematic.Tests.Contexts;

/// <summary>Looks, and then writes: two that look at once both believe that they are the owner.</summary>
internal sealed class ClaimsWithoutCompare() : OwnerClaims("planted")
{
    protected override bool TryChange(OwnerClaim? from, OwnerClaim? to)
    {
        if (!ReferenceEquals(Now, from)) return false;
        base.TryChange(Now, to);
        return true;
    }
}

/// <summary>Never lets go: who leaves stays the owner.</summary>
internal sealed class ClaimsWithoutRelease() : OwnerClaims("planted")
{
    protected override bool TryChange(OwnerClaim? from, OwnerClaim? to) => to is null || base.TryChange(from, to);
}

/// <summary>Takes whatever it finds: who comes is let in beside the owner.</summary>
internal sealed class ClaimsThatTake() : OwnerClaims("planted")
{
    protected override bool TryChange(OwnerClaim? from, OwnerClaim? to)
    {
        while (!base.TryChange(Now, to)) { }
        return true;
    }
}
